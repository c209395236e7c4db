# ruff: noqa: E501
"""Cues of a life at risk without an attacker: illness, poison, fire, water, missing people."""

__all__ = [
    "BODY_FAINT", "BODY_PLAIN", "BODY_SURE", "MISSING_FAINT", "MISSING_PLAIN", "MISSING_SURE",
    "OVERDOSE_PLAIN", "OVERDOSE_SURE", "TRAPPED_FAINT", "TRAPPED_PLAIN", "TRAPPED_SURE",
]  # fmt: skip

OVERDOSE_SURE = """
took|taken|swallowed|popped|downed 10|12|15|20|25|30|35|40|45|50|60|70|80|90|100|twenty|thirty|forty|fifty|sixty|hundred ~2 {meds}
got into|ahold ~1 {near}|my|the|his|her|our|the ~4 {meds}|bleach|drano
injected|snorted|smoked|shot_up ~8 breathing|breathe|blue|wake|slow|dizzy|moving|cold|stopped
took|taken something ~8 heart|racing|wrong|wake|shaking|seeing|breathe|weird|scared
many|much pill|pills|meds ~5 wake|wakeup|not|sleep|breathe
monoxide ~3 alarm|detector|leak|poisoning ~6
shots|drinks|beers|drunk|vodka ~8 will_not_answer|not_answer|not_wake|not_waking|not_breathing|not_respond|cold
i|my|our|think|he|she|friend|just|someone ~5 overdosed|overdosing|overdose|odd !calls|reversal|training|module|section|kits|deaths|response|in_20|last
i|he|she|my|friend|they|{kin} ~4 took|take|taken|swallowed|ate|drank|popped ~2 all|whole|bunch|many|lot|bottle|handful|fistful|entire|everything|everybody|20|30|40|50|60|100|every ~4 {meds}|of_it
took|taken|swallowed|popped ~3 {meds} ~6 scared|wake|sleep|sick|regret|help|dizzy|what|now|goodbye|at_once|tonight|to_die|all|alcohol|vodka
took|taken|swallowed all|too_many|whole|every ~4 {meds}|at_once
i|he|she|my|kid|child|toddler|baby|son|daughter|dog|they|someone|{kin} ~4 drank|drink|swallowed|swallow|ate|ingested|inhaled|drunk ~4 {poison}|{meds}
{third}|he|she|i ~6 turning|turned|going|is|are|lips|face|went|looks|all ~2 blue|purple|gray|ashen ~1 !and_gold|team|line|print|book|card|shirt|in_the_picture
needle|syringe ~3 in|hanging ~1 his|her|my|their|the arm|neck|leg|hand
shooting|shot up ~6 respond|responding|wake|breathing|blue
i ~4 drank|drinking|mixed|taken|took|snorted|smoked ~6 oxys|fentanyl|pills|xanax|heroin|meth|coke|benzos|meds ~8 weird|dizzy|heart|wake|help|wrong|scared|sleepy|breathe
poisoned me|himself|herself|myself|us|him|her|my
i|he|she|my ~3 been|was|am|is|got|were poisoned|drugged|roofied|spiked
someone ~2 drugged|spiked|poisoned me|my|her|him
"""

OVERDOSE_PLAIN = """
overdosing
overdosed|overdose ~3 {now}|help|not|and_is|and_he|and_she
narcan|naloxone ~8 breathing|breathe|now|he|she|him|her|blue
snorted|smoked|injected|huffed ~8 purple|blue|breathe|breathing|shaking|wake|responding
took|take|takes|taken|swallowed ~1 many|too_many|all_the|all_her|all_his|all_of_her|all_of_his ~2 {meds}
"""

BODY_SURE = """
fell|fallen|falls|jumped ~3 down|off|from|out|through ~4 stairs|window|floor|story|roof|ladder|tree|balcony|horse|bridge|steps
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
tree|car|wall|truck|beam|tractor|roof|shelf|machine ~2 fell|rolled|collapsed|on|landed ~2 him|her|me|them|my
sliced|cut|chopped|crushed|lost|severed ~2 his|her|my|their ~1 hand|finger|fingers|arm|leg|foot|thumb|wrist|throat ~1
slurring|slurred|drooping|slurs
electrocuted|shocked|struck_by_lightning
can_not|not ~1 swallow|swim|breathe|stand_up|see|feel_my|speak|keep_awake ~1 $
bee|wasp|sting|peanut|nuts|allergy|shellfish ~6 swallow|breathe|swelling|epi|throat|face
someone|kid|man|boy|girl|he|she|child|person|people ~2 in the water|river|lake|pool|ice|canal
bus|car|truck|train|van|plane|boat|atv|tractor ~4 rolled|overturned|flipped|upside|crashed|derailed|sank|sinking ~8 people|inside|trapped|hurt|kids|him|her|on_him|bleeding|driver|help
heart ~3 racing|pounding|stopping|stopped|skipping ~6 chest|took|dizzy|breathe|scared|help
miscarrying|miscarriage|pregnant|months_pregnant ~6 bleeding|blood|fell|pain|water
bleeding|blood ~6 pregnant|months|baby
lying|laying|slumped|passed_out|face_down ~3 on|in|at|over ~2 sidewalk|floor|street|road|ground|wheel|tracks|bathroom|tub ~4 not|moving|breathing|unresponsive|cold|help
hit his|her|my head ~5 not|passed|vomiting|out|blood|bleeding|weird|sleepy|confused|throwing
stuck|poked|pricked ~4 needle ~8 dizzy|fentanyl|weird|help|now|faint
cold and|clammy ~3 not|will_not|answer|wake|breathing
{third}|i|dad|who ~3 not|stopped|barely|can_not|no|hardly ~2 breathing|breathe|breathes|breathing_right !through|with_all|under_all|easy|room|until|because_of_the
{third}|{near} ~6 not|never ~1 wake|waking|wakes|responsive|moving|woke !to|until|till|a_muscle|the|with|on|forward|class|to_the
can_not|not wake him|her|them|my|mom|dad|up|the_baby
{they}|{near}|man|woman|person|people|i|we ~1 is|are|am|just|has|have|was_just|he|keeps|keep|having|about_to|went|feel ~2 collapsed|collapsing|unconscious|unresponsive|choking|passed_out|fainted|fainting|seizing|convulsing|bleeding|blacking_out|pass_out|stroking|dying|having_a_seizure|having_seizure|having_a_stroke|having_a_heart_attack|having_heart_attack|having_contractions|turning_blue|burned|electrocuted|drowning !in|to_know|from_curiosity|for|to|of_boredom|laughing
passed|passes|pass out ~10 not|pulse|wake|breathing|do|help|kids|alone|head|can_not
can_not|not|no ~3 pulse|heartbeat ~1 !check|on_this
my|his|her ~2 chest ~1 hurts|hurt|pain|pains|tight|is_tight|feels|is_crushing|pressure|hurting
chest pain|pains ~5 i|my|arm|breath|breathe|help|now|he|she|right_now
having|has|had_just|have ~1 heart_attack|stroke|seizure|seizures|allergic_reaction|convulsion|asthma_attack|convulsions|miscarriage|contractions ~1 !training|policy|last|in_20
heart attack|stroke|seizure ~4 {now}|help|happening|here|please|my|he|she
my|his|her|one left? arm|side|face ~3 numb|move|tingling|drooping|paralyzed|droop
not|can_not move|feel|speak|lift ~2 one_side|left_side|right_side|his_legs|her_legs|my_legs|his_face|her_face|his_arm|her_arm|my_arm|half
blood everywhere|all_over|pouring|gushing|on_the_floor|on_the_carpet|coming
bleeding|bleed ~2 out|bad|badly|heavily|everywhere|a_lot|stop|profusely|head|so_much|from|not !edge|through|budget|money|cash
my|i|he|she|they|man|bro|brother|friend ~4 bleeding|bleed ~1 !hearts|heart|money|cash|budget
i|he|she|my ~5 lost|losing ~2 blood|consciousness
throat ~2 closing|swelling|swollen|closed
allergic|anaphylactic|anaphylaxis ~5 epipen|breathe|throat|swelling|help|shock
{near}|he|she|someone|man ~4 collapsed|unconscious|unresponsive|seizing|convulsing|lifeless|motionless ~2 !in_20|last|years|in_the_line
baby|water ~4 coming|broke ~4 now|help|hospital|early
hit|run by|over a|by car|truck|bus|train ~6 bleeding|help|hurt|road|move|breathing|now|conscious
dying ~3 help|here|now|please|in_my_arms|right
"""

BODY_PLAIN = """
he|she|{near}|man|woman|baby ~4 not ~1 respond|responding|move !to_you|to_my|to_me|to_our|to_email|to_calls|to_messages|to_us|to_any|forward|on
not|stopped|barely breathing|breathe
lips ~2 blue|gray|purple
is|are|just|someone ~2 unconscious|unresponsive|choking|seizing|collapsed|convulsing|drowning|fainted|overdosing|dying
seizure|stroke|cardiac_arrest|heart_attack ~3 now|help|in_our|in_the_room
people|someone|they|kids|he|she ~2 is|are|got|badly|seriously hurt|injured|hurt_bad|bleeding|dying|trapped
accident|crash|wreck|collision|explosion|rollover ~6 hurt|injured|bleeding|trapped|bad|help|dead|car|people|unconscious
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

MISSING_SURE = """
nobody|no_person ~2 seen|heard him|her|them|from
slipped|snuck|sneaked out ~6 night|window|back|mother|dementia|alone|cold
alzheimers|alzheimer|dementia ~6 slipped|out|bed|door_is_open|cold|not_in
kid|girl|boy|child|daughter|son|student|niece|nephew|she|he ~4 got|get|gets|pulled|went in|into|with ~4 van|car|truck|stranger|man
daughter|son|boy|girl|kid|year_old|baby|niece|nephew|toddler ~3 is|was|has ~1 gone|vanished|disappeared|not_there|missing ~1 $
never got|came|made|showed off|home|out|back|up ~3 bus|school|hike|work|store|park|night|lake|woods
met|meeting ~3 online|internet|app|discord|snapchat|stranger ~10 phone|missing|voicemail|gone|not|14|13|15|note
my|our ~4 {near}|teen|teenager ~5 missing|disappeared|vanished|kidnapped|abducted ~0 !the|a|an|out|his|her|their|class|from_the|days|two|one|second|it|this|that|your|some|part|for_work|training|several|three|off
my|our ~3 {kin}|year_old|kids|children ~3 gone|lost ~3 can_not|anywhere|since|and|help|hours|find|nowhere|for_hours|from_the
{kin}|year_old|kids|children|student|he|she ~4 never|not|has_not|did_not ~2 come|came|returned|return|arrive|arrived|showed|got home|back|up|to_school|from_school ~1 !to_you|to_us|to_me
can_not|not ~1 find my|our|her|him|the ~4 {kin}|boy|girl|kids|children|kid|year_old|anywhere
{kin}|year_old|he|she|resident|patient|student|who ~5 wandered|wandering|ran|run|walked|taken|snatched|sneaked|snuck ~1 off|away|out ~5 !of_time|of_seats|of_the_class|of_class|of_budget|of_money|of_the_room
{kin}|year_old|child|kid|girl|boy ~4 got|gone|went|left|leave ~2 with ~2 stranger|man|men|someone|older
got in ~2 car|van|truck ~1 with
took|taken|snatched|stole|kidnapped|grabbed my|our|her|the baby|kids|children|son|daughter|kid|child|boy|girl|toddler
dementia|alzheimers|alzheimer|autistic|autism|diabetic|nonverbal|medication|insulin ~12 missing|gone|walked|wandered|left|find|lost|disappeared|went
missing|gone|walked|wandered|left|lost ~14 dementia|alzheimers|autistic|insulin|medication|freezing|coat
my|our ~3 {kin} ~4 not ~2 answering|answer|seen|heard|picking_up|responding ~8 threatened|danger|worried|scared|car|stranger|hours|since|days|note|gun|ex|terrified|search|alone|hurt
"""

MISSING_PLAIN = """
toddler|child|baby|kid|boy|girl|children|year_old|kids ~4 alone|abandoned|wandering|crying|unattended ~3 on|in|by|near|at|middle ~2 road|highway|street|car|river|lake|train|tracks|traffic|woods
missing child|person|girl|boy|kid|toddler ~5 {now}|help|river|last_seen|we|search
amber alert
"""

MISSING_FAINT = """
missing|disappeared|vanished ~2 since|last|child|girl|boy|kid|son|daughter
not ~2 seen|heard from? him|her|them ~2 since|in
{near} ~4 ran away
home alone
i am 8|9|10|11|12|13|14|15|a_kid|a_child|a_minor
i am ~1 8|9|10|11|12|13|14|15|16 year_old|and
search party
"""

TRAPPED_SURE = """
creek|river|water|flood ~3 rising|coming_in|up_to|flooding|over ~6 we|roof|car|i|stuck|trapped
on|roof the|our|of ~1 roof|car|house|our_car ~4 water|flood|river|rising|fire|stuck
house|apartment|building|flat|car|neighbors|neighbor|shed|trailer|floor ~3 on fire|burning
stairs|hall|hallway|house|room|building|apartment ~3 full|filling|filled of|with smoke|gas|water|fire
lost|stranded|stuck ~3 on|in ~2 mountain|woods|desert|snow|trail|forest|canyon|lake|sea|blizzard ~8 dark|cold|hurt|broke|water|leg|help|battery|freezing|phone
elevator ~4 dropped|stuck|fell|trapped ~4 people|inside|us|hurt|me
{kin}|kid|man|woman|he|she ~2 went|gone|fell|slipped under|overboard|in_the_water
my|our|the|this|whole ~2 house|apartment|building|car|kitchen|room|home|garage|school|truck|roof|barn|station|bus|floor|office|hotel ~1 is|are|on|caught|in burning|fire|flames|on_fire
i|we|kids|they|people|he|she|someone ~2 am|are|is|got|were|get|was ~1 trapped|stuck|pinned|buried|locked ~2 in|inside|under|upstairs|underneath|between|beneath|on|at ~5 car|fire|house|water|building|elevator|rubble|roof|snow|upstairs|truck|collapsed|burning|attic|basement|smoke|flood|room|him|closet|ice|mud|vehicle|wreck|train
i|we am|are trapped !in_a_contract|between|by_the_budget
smoke|fire|flames|flood|water ~5 can_not|not get|breathe|out|see out|breathe|open|see
smoke ~3 coming|everywhere|under|filling|pouring|fills ~5
i|we ~2 smell|smelling|smelled ~2 gas|smoke|burning|fumes ~5 dizzy|sick|house|everyone|strong|head|faint|now|and|help|building|apartment
{third}|i ~2 drowning|drown|drowned|sinking !in_work|in_paper|in_email|in_the_paper|in_debt
car|truck|van|bus|boat ~4 water|river|lake|sinking|flood|ditch ~8 can_not|open|door|inside|trapped|stuck|out|help|sinking
fell|fallen|falls|went|broke ~2 through|into|off|from|in ~2 ice|river|lake|roof|well|cliff|balcony|ladder|window|pool|water|tracks|bridge|canyon|pond
locked in ~3 hot? car|trunk|van|freezer
can_not get|open|climb out|door|away ~6 car|fire|water|smoke|sinking|house|help|building|him
"""

TRAPPED_PLAIN = """
drowning
on fire ~3 !in_the_press|with_this|about|over
gas leak|explosion
carbon monoxide|alarm ~6 dizzy|headache|sick|now
building|house|roof|bridge collapsed|exploded|collapsing|burning
locked ~2 in|inside ~2 car|trunk|closet|room|basement|cage
in ~1 hot car
"""

TRAPPED_FAINT = """
stuck|trapped ~3 in|upstairs|inside|under|outside|elevator|storm|snow|flood
smell ~1 gas|smoke
not moving
fire|flames|smoke ~3 here|now|house|building|kitchen
can_not get out
lost in|on the woods|mountain|forest|snow|desert|trail|storm
we|i ~2 lost|stranded ~6 water|cold|freezing|dark|phone|battery
"""
