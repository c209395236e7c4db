"""Cues of a body in danger: illness, injury, overdose, poison."""

__all__ = ["BODY_FAINT", "BODY_PLAIN", "BODY_SURE", "OVERDOSE_PLAIN", "OVERDOSE_SURE"]

OVERDOSE_SURE = """
took|taken|swallowed|popped|downed 10|12|15|20|25|30|35|40|45|50|60|70|80|90|100|twenty|thirty|
    forty|fifty|sixty|hundred ~2 {meds}
got into|ahold ~1 {near}|my|the|his|her|our|the ~4 {meds}|bleach|drano
injected|snorted|smoked|shot_up ~8 breathing|breathe|blue|wake|slow|dizzy|moving|cold|stopped
took|taken something ~8 heart|racing|wrong|wake|shaking|seeing|breathe|weird|scared
many|much pill|pills|meds ~5 wake|wakeup|not|sleep|breathe
monoxide ~3 alarm|detector|leak|poisoning ~6
shots|drinks|beers|drunk|vodka ~8 will_not_answer|not_answer|not_wake|not_waking|not_breathing|
    not_respond|cold
i|my|our|think|he|she|friend|just|someone ~5 overdosed|overdosing|overdose|odd !calls|reversal|
    training|module|section|kits|deaths|response|in_20|last
i|he|she|my|friend|they|{kin} ~4 took|take|taken|swallowed|ate|drank|popped ~2 all|whole|bunch|
    many|lot|bottle|handful|fistful|entire|everything|everybody|20|30|40|50|60|100|every ~4
    {meds}|of_it
took|taken|swallowed|popped ~3 {meds} ~6 scared|wake|sleep|sick|regret|help|dizzy|what|now|
    goodbye|at_once|tonight|to_die|all|alcohol|vodka
took|taken|swallowed all|too_many|whole|every ~4 {meds}|at_once
i|he|she|my|kid|child|toddler|baby|son|daughter|dog|they|someone|{kin} ~4 drank|drink|swallowed|
    swallow|ate|ingested|inhaled|drunk ~4 {poison}|{meds}
{third}|he|she|i ~6 turning|turned|going|is|are|lips|face|went|looks|all ~2 blue|purple|gray|
    ashen ~1 !and_gold|team|line|print|book|card|shirt|in_the_picture
needle|syringe ~3 in|hanging ~1 his|her|my|their|the arm|neck|leg|hand
shooting|shot up ~6 respond|responding|wake|breathing|blue
i ~4 drank|drinking|mixed|taken|took|snorted|smoked ~6 oxys|fentanyl|pills|xanax|heroin|meth|
    coke|benzos|meds ~8 weird|dizzy|heart|wake|help|wrong|scared|sleepy|breathe
poisoned me|himself|herself|myself|us|him|her|my
i|he|she|my ~3 been|was|am|is|got|were poisoned|drugged|roofied|spiked
someone ~2 drugged|spiked|poisoned me|my|her|him
"""

OVERDOSE_PLAIN = """
overdosing
overdosed|overdose ~3 {now}|help|not|and_is|and_he|and_she
narcan|naloxone ~8 breathing|breathe|now|he|she|him|her|blue
snorted|smoked|injected|huffed ~8 purple|blue|breathe|breathing|shaking|wake|responding
took|take|takes|taken|swallowed ~1 many|too_many|all_the|all_her|all_his|all_of_her|all_of_his ~2
    {meds}
"""

BODY_SURE = """
shaking|twitching|jerking|convulsing ~2 on the floor|ground|bed|bathroom
grabbing|clutching|holding his|her|my chest
turning|turned|went|going white|pale|gray|blue|purple|yellow
too much coke|meth|heroin|fentanyl|molly|xanax|oxy|drugs|adderall|insulin
fell|fallen|falls|jumped ~3 down|off|from|out|through ~4 stairs|window|floor|story|roof|ladder|
    tree|balcony|horse|bridge|steps
lot|lots|so_much|too_much|pool of? blood
foaming ~2 mouth
sugar|glucose ~4 dropping|low|crashing|under|confused
baby|infant|newborn|toddler|child|kid|he|she ~3 limp|lifeless|burning_up|blue|burning_hot ~1
breathing ~3 slow|shallow|funny|weird|stopped|fast|hard|slowly|heavy|noisy
went|gone|pulled|sucked under ~3 $
not|never ~1 come|came|coming|surface|surfaced up|back_up
having ~1 the|a|her|my baby ~3 now|car|here|right|bathroom|early
eyes ~2 rolled|rolling
no heartbeat|pulse
tree|car|wall|truck|beam|tractor|roof|shelf|machine ~2 fell|rolled|collapsed|on|landed ~2 him|
    her|me|them|my
sliced|cut|chopped|crushed|lost|severed ~2 his|her|my|their ~1 hand|finger|fingers|arm|leg|foot|
    thumb|wrist|throat ~1
slurring|slurred|drooping|slurs
electrocuted|shocked|struck_by_lightning
can_not|not ~1 swallow|swim|breathe|stand_up|see|feel_my|speak|keep_awake ~1 $
bee|wasp|sting|peanut|nuts|allergy|shellfish ~6 swallow|breathe|swelling|epi|throat|face
someone|kid|man|boy|girl|he|she|child|person|people ~2 in the water|river|lake|pool|ice|canal
bus|car|truck|train|van|plane|boat|atv|tractor ~4 rolled|overturned|flipped|upside|crashed|
    derailed|sank|sinking ~8 people|inside|trapped|hurt|kids|him|her|on_him|bleeding|driver|help
heart ~3 racing|pounding|stopping|stopped|skipping ~6 chest|took|dizzy|breathe|scared|help
miscarrying|miscarriage|pregnant|months_pregnant ~6 bleeding|blood|fell|pain|water
bleeding|blood ~6 pregnant|months|baby
lying|laying|slumped|passed_out|face_down ~3 on|in|at|over ~2 sidewalk|floor|street|road|ground|
    wheel|tracks|bathroom|tub ~4 not|moving|breathing|unresponsive|cold|help
hit his|her|my head ~5 not|passed|vomiting|out|blood|bleeding|weird|sleepy|confused|throwing
stuck|poked|pricked ~4 needle ~8 dizzy|fentanyl|weird|help|now|faint
cold and|clammy ~3 not|will_not|answer|wake|breathing
{third}|i|dad|who ~3 not|stopped|barely|can_not|no|hardly ~2 breathing|breathe|breathes|
    breathing_right !through|with_all|under_all|easy|room|until|because_of_the
{third}|{near} ~6 not|never ~1 wake|waking|wakes|responsive|moving|woke !to|until|till|a_muscle|
    the|with|on|forward|class|to_the
can_not|not wake him|her|them|my|mom|dad|up|the_baby
{they}|{near}|man|woman|person|people|i|we ~1 is|are|am|just|has|have|was_just|he|keeps|keep|
    having|about_to|went|feel ~2 collapsed|collapsing|unconscious|unresponsive|choking|
    passed_out|fainted|fainting|seizing|convulsing|bleeding|blacking_out|pass_out|stroking|dying|
    having_a_seizure|having_seizure|having_a_stroke|having_a_heart_attack|having_heart_attack|
    having_contractions|turning_blue|burned|electrocuted|drowning !in|to_know|from_curiosity|for|
    to|of_boredom|laughing
passed|passes|pass out ~10 not|pulse|wake|breathing|do|help|kids|alone|head|can_not
can_not|not|no ~3 pulse|heartbeat ~1 !check|on_this
my|his|her ~2 chest ~1 hurts|hurt|pain|pains|tight|is_tight|feels|is_crushing|pressure|hurting
chest pain|pains ~5 i|my|arm|breath|breathe|help|now|he|she|right_now
having|has|had_just|have ~1 heart_attack|stroke|seizure|seizures|allergic_reaction|convulsion|
    asthma_attack|convulsions|miscarriage|contractions ~1 !training|policy|last|in_20
heart attack|stroke|seizure ~4 {now}|help|happening|here|please|my|he|she
my|his|her|one left? arm|side|face ~3 numb|move|tingling|drooping|paralyzed|droop
not|can_not move|feel|speak|lift ~2 one_side|left_side|right_side|his_legs|her_legs|my_legs|
    his_face|her_face|his_arm|her_arm|my_arm|half
blood everywhere|all_over|pouring|gushing|on_the_floor|on_the_carpet|coming
bleeding|bleed ~2 out|bad|badly|heavily|everywhere|a_lot|stop|profusely|head|so_much|from|not
    !edge|through|budget|money|cash
my|i|he|she|they|man|bro|brother|friend ~4 bleeding|bleed ~1 !hearts|heart|money|cash|budget
i|he|she|my ~5 lost|losing ~2 blood|consciousness
throat ~2 closing|swelling|swollen|closed
allergic|anaphylactic|anaphylaxis ~5 epipen|breathe|throat|swelling|help|shock
{near}|he|she|someone|man ~4 collapsed|unconscious|unresponsive|seizing|convulsing|lifeless|
    motionless ~2 !in_20|last|years|in_the_line
baby|water ~4 coming|broke ~4 now|help|hospital|early
hit|run by|over a|by car|truck|bus|train ~6 bleeding|help|hurt|road|move|breathing|now|conscious
dying ~3 help|here|now|please|in_my_arms|right
"""

BODY_PLAIN = """
he|she|{near}|man|woman|baby ~4 not ~1 respond|responding|move !to_you|to_my|to_me|to_our|
    to_email|to_calls|to_messages|to_us|to_any|forward|on
not|stopped|barely breathing|breathe
lips ~2 blue|gray|purple
is|are|just|someone ~2 unconscious|unresponsive|choking|seizing|collapsed|convulsing|drowning|
    fainted|overdosing|dying
seizure|stroke|cardiac_arrest|heart_attack ~3 now|help|in_our|in_the_room
people|someone|they|kids|he|she ~2 is|are|got|badly|seriously hurt|injured|hurt_bad|bleeding|
    dying|trapped
accident|crash|wreck|collision|explosion|rollover ~6 hurt|injured|bleeding|trapped|bad|help|dead|
    car|people|unconscious
bad|terrible|serious|car|horrible|just ~2 crash|accident|wreck|explosion|collision
bleeding ~1 out|badly|heavily|everywhere
"""

BODY_FAINT = """
chest|heart ~3 pain|hurts|weird|tight|racing|pounding
i ~2 dizzy|faint|numb|sick|weak|breathing
blood
heart attack
choking|collapsed|fainted|seizure|unconscious|bleeding
passed out
911
hurt|injured ~2 bad|badly
need|call|get|send ~2 doctor|hospital|medical|medic
panic attack
baby ~3 crying|cry ~8 answered|hours|day|alone|nobody
"""
