"""Cues of self-harm in the asker's own words: thoughts, farewells, means at hand."""

__all__ = ["SELF_SURE"]

SELF_SURE = """
feel|feeling like dying|ending_it|not_waking_up|not_being_here
help ~3 before i do|hurt|kill ~2
cop|officer|someone ~2 gun|barrel in his|her mouth ~3 say|tell
i should have ~1 finished|done|died ~5 $
finish|finishing what i started in|back_in|that
hair_dryer|toaster|heater ~4 tub|bath
tub|bath ~4 hair_dryer|toaster|heater|dryer
if|when i take|took|swallow|swallowed ~4 will|would ~1 hurt|die|work|wake|painful
insurance|benefits|pension ~6 no_matter_how|if_it_is_suicide|by_your_own|by_my_own|do_it_myself
everyone|everybody|they|family|shift|kids ~5 get_over|forget me|my_death
last message|text|thing|words i ~2 send|type|write|say|sending|typing ~3 anyone|anybody|ever|you
i ~1 not ~3 see|make_it_to|live_to|reach ~1 monday|tuesday|wednesday|thursday|friday|saturday|
    sunday|weekend|next_week|tomorrow|birthday|christmas $
better|easier|best|happier|relieved ~5 if i ~2 was|were|am|died|disappeared|vanished ~1 dead|
    gone|not_here|not_around|disappeared|died|vanished $
better|easier|happier|relieved ~1 if i disappeared|died|vanished|left_this_world
use|point ~8 when|if|because i ~1 not ~1 be around|here|alive
i wan die|dead
next|last one ~2 is|will_be mine|me ~1 $
i ~2 dead ~3 inside|anyway|already
should not be ~1 alive|here_anymore|breathing
never|not open my_eyes|them|my_eyes_again ~1
close my eyes ~5 never|not|forever
bullet|round ~2 with my|his|her name
i ~5 -not die|dead ~2 tonight|tomorrow|today|by
all i think|dream about is ~3 dying|death|not|ending|sleep
what i want is ~2 die|death|dead
not want|wish ~1 to? wake ~1 up|tomorrow|anymore
i|just|would ~4 drive|drove|driving|crash|crashed|steer|swerve ~4 river|tree|wall|traffic|lake|
    off_the_road|off_the_bridge|oncoming|over_the_edge
let|letting go of the wheel
too late for me|us
being|be|am|was dead ~3 peaceful|better|relief|easier|sounds|already
peaceful|better|relief|easier|wanting ~4 being_dead|be_dead|to_die
i do not ~2 matter|deserve_to_live|deserve_to_be_here|deserve_to_breathe|deserve_to_be_breathing
waste of space|air|oxygen|life
world|everyone|they|place ~5 better ~5 i_was_not|i_were_not|i_am_not|without_me
if i ~2 was|were|am not ~2 around|here|alive|in_it|there_anymore|born
sleep|rest|gone|asleep ~2 forever|permanently|for_good !from|to
better|easier|happier|free|relieved|fine ~1 without me $
free of|without me
his|her|their|your own life ~8 for|asking me|myself
i will be dead|gone_forever|in_the_ground|out_of_everyones
not ~3 plan|planning|expect|expecting|intend ~2 being|be|to_be|live ~1 alive|around|here_then|long
{near}|family ~8 insurance|life_insurance money|payout|policy ~2 $
insurance|insurance_money ~8 kids|wife|family|children ~4 fine|better|okay|set|ok
my own? funeral|obituary|casket|tombstone
saving|saved|hoarding|stockpiling|stashing ~3 {meds}
last ~3 of my life
my {gun} ~1 is ~2 here|out|loaded|in_my_hand|in_my_lap|within_reach|next_to_me
gun|pistol|rifle ~1 next_to|beside|on me|my_lap
find|finds|found my body
not ~2 look|looking for me
nobody|someone|anyone ~4 find|finds|found ~2 me|mess|body
do ~1 not ~1 deserve to live|be_alive|breathe|be_breathing
know|knows|tell why i did it
be with|join|see ~2 my ~3 again|died|gone|heaven|passed|in_march|dead
one|only way to make it|them quiet|stop|go_away|end
voices ~4 kill|jump|die|hurt
i am writing my|a will|suicide|goodbye|last
-not kill|killing|shoot|shooting|hang|hanging|hurting|harming|harm|drown|drowning|offing|off|end|
    ending|stab myself
i|me|my ~4 hurt|cut|cutting|burning|poison myself
i ~5 -not want|ready|plan|planning|going|trying|decided|prefer|deserve|hoping|hope|wish|like|
    rather|need to? die|be_dead|disappear_forever|not_wake|never_wake|end_it|end_my_life|
    not_be_alive|not_exist|sleep_forever|be_gone_forever|stop_existing|cease_to_exist
i want die|dead|end_my_life
i ~1 think|thought|keep_thinking ~3 suicide|ending_it|ending_my_life|killing_myself|ending_things
thinking|thought|thoughts of|about ending_it_all|killing_myself|ending_my_life|hurting_myself|
    taking_my_own
die|dead ~3 i want
i|been|keep|keeps|started|having|constant|my ~4 thinking|thoughts|considering|planning|obsessing
    ~3 suicide|ending_it|end_it|ending_it_all|ending_my_life|ending_things|taking_my_own_life|
    taking_my_life
i ~3 am|feel|feeling|have|had|having|want|considering|considered|commit|committing|contemplating|
    contemplate|attempt|attempted|googling|planning|plan|choose|choosing|maybe ~2 -not suicide|
    suicidal !calls|call|caller|callers|prevention|people|person|persons|subjects|training|
    module|intervention|man|woman|by|awareness|hotline|section|part|statistics|rates|is|was
i am ~2 -not suicidal
i ~2 feel|feeling|felt ~2 suicidal
suicidal thoughts|ideation i|and_i|help
i|my ~5 suicidal thoughts|ideation|feelings
i ~4 end|ending my life|own_life|misery|suffering|pain
i ~3 end|ending it all|tonight|now|soon|today
i ~2 going|trying|ready|want|about to end|ending it|this|things !up|by|with|the|early
take|taking my own? life
i ~3 not ~2 want|wanting|wanna|care|deserve|need ~1 live|be_alive|exist|wake_up|go_on_living|
    be_on_this_earth|be_in_this_world !in|at|near|on|the|stream
i ~3 not ~2 want|wanting to? be_here|go_on|keep_going|continue|be_around anymore|like_this|
    any_longer
i ~2 no_longer want to live|be_here|be_alive|exist|go_on
wish i was|were|am ~1 dead|never_born|not_alive|gone|not_here
wish i ~1 never was|been? born
wish i could|would just? die|disappear|fall_asleep|not_wake|sleep_forever|vanish
wish i would|did not ~2 wake|woke|woken
rather be dead
better off|of without me|if_i_was|if_i_were|if_i_died|dead
better|easier|happier|fine|okay|relieved without me ~0 !in|at|there|on
be better|easier|happier if i was|were|am not|gone|dead
world|everyone|family|they|kids|people|wife|husband|children ~5 not ~1 need me in|anymore|here
nobody|no_person|not ~4 miss|notice|care|cry ~3 i_was_gone|i_am_gone|i_died|i_disappeared|
    i_vanished|i_left_this|i_were_gone|when_i_am_gone|i_stopped
nobody ~4 miss me
i am ~3 burden
burden to|on everyone|them|my_family|anyone|my_kids|my_wife|people
not ~2 burden ~3 anyone|them|everyone|anymore
not|nothing|no|hard ~3 see|find|any|a|have|is ~2 point|reason|purpose ~3 live|living|life|alive|
    tomorrow|going_on|go_on|waking|wake|anymore|existing|exist|being_here|breathing|anything
what|where ~2 point ~3 living|my_life|alive|tomorrow|going_on|waking|anymore|existing|being_here|
    any_of_it
no|not_a|any point|reason|purpose ~2 living|live|life|going_on|go_on|waking|wake|existing|
    tomorrow|being_alive|being_here
nothing ~2 live for
nothing left for|in|here me|it|my_life|this_world|life|for_me
no reason to live|wake|go_on|be_here|stay|keep_going
life|living|it ~3 not|hardly|nothing|no_longer ~2 worth|meaning living|live|it_anymore|anymore|to_me
not ~2 worth living|being_alive
no|not_any|only|one|see_no|find_no ~2 way|ways out for|of_this|but|left|anymore me|life|this|
    except|to
only|one ~2 way ~2 out|make_it_stop|stop_the_pain|end_the_pain
see no way out|forward|through
there is no way out
tired|sick|done|exhausted ~2 of|with living|life|existing|being_alive|breathing|my_life|
    being_here|hurting|feeling_this_way|waking_up
want|need|wish|make|wanting ~3 everything|all|it|pain|this|hurt|voices|noise|suffering ~1 stop|
    end|be_over|go_away|over
end|stop the|this|my|all ~1 pain|suffering|misery
sleep|asleep ~3 not|never ~2 wake|waking|woke
hope|hoping|pray|praying|want|wish ~3 not|never ~1 wake|woke|waking
goodbye everyone|world|all|forever|cruel|my
goodbye ~3 will_not_hear|will_not_see|not_be_here|love_you
will not|never hear from me again !until|till|before
my|the|this ~2 last message|goodbye|words|post|night|note|day_alive|day_on_earth ~2 on|ever|
    everyone|alive|earth|anyone
this is|will_be|would_be my last|final night|goodbye|message|post|words|shift_ever|sunrise|
    day_here|christmas|birthday
when|by_the_time|if anyone|you|someone|they read|reads|find|finds|see|sees this|me ~2 i|gone|
    dead|be|too_late
write|wrote|writing|written|left|leave|leaving ~2 letter|letters|note|notes|goodbye|goodbyes|
    suicide_note ~3 kid|kids|family|wife|husband|children|son|daughter|mom|dad|everyone|loved
i|my ~4 suicide|goodbye|farewell note|letter|letters|notes|video
tonight is the night
tell|telling my|everyone|mom|dad ~4 love|loved|sorry|goodbye !to_hear|the|your
tell him|her|them ~4 sorry|forgive ~3 love|goodbye|everything
i ~3 not ~1 be here|around|alive|there|with_us ~3 tomorrow|after|anymore|morning|much_longer|
    next_week|christmas|long|then|see|when|to_take
i ~1 not be alive|breathing|around_much
i ~1 not ~2 see tomorrow|the_morning|morning|sunrise|another_day|christmas|my_next
i ~2 not ~3 think|going|expect|plan|planning|want|need ~3 be_around|be_here|be_alive|make_it|
    live_to|survive ~1 to|tonight|tomorrow|much|long|the_night|through|morning|next
not|never ~3 make_it_through|make_it_to|survive|get_through ~1 night|tonight|tomorrow|shift|
    the_night|morning|weekend|another_day|this_shift|the_shift|the_week
made|making|make my|our|peace ~2 peace|with_god|with_dying|with_death
give|gave|given|giving away all|my|everything|most
gave|given|giving|give all|my ~2 dog|cat|stuff|things|guns|belongings|savings|possessions away
after|when|once|if|that i am|was|were ~1 gone !from|to|on|over|for|next|in|home
if|when i ~1 disappear|disappeared|vanished|died|die|stopped_existing|killed ~2 nobody|tonight|
    tomorrow|would|you|no|it|they|today
not have to deal|worry|put|bother|care|look ~1 with|about|after me
never have to see|deal|hear|worry ~1 me
see you|them|her|him on|in the_other_side|heaven|another_life|the_next_life
be|join|see|joining with? my|him|her|them ~3 soon|tonight|again|heaven ~1 heaven|dead|tonight|
    soon|died
can_not|not|never ~1 live with myself|what_i_did|what_i_have_done|what_i_saw|this_guilt|
    the_guilt|this_pain|the_shame|this_shame
hate|hating being_alive|my_life|living|waking_up
i|my ~3 cutting|cut|cuts|slit|slitting|slice|slicing ~2 wrist|wrists|arms|thighs|veins
i ~8 standing|stand|sitting|stood|sit|climbed|looking|parked|up|out|am|waiting|walking ~3 bridge|
    ledge|overpass|rooftop|railing|tracks|train_tracks|cliff|parapet|balcony|roof|building|edge
    ~4 down|jump|jumping|over|next|waiting|fall|step|let_go|top|looking|train
i ~8 standing|sitting|stood|climbed|am|parked on|at|near|by ~1 the|a ~1 bridge|ledge|overpass|
    railing|tracks|cliff|parapet
i ~6 jump|jumping|step|stepping|walk|drive|driving|throw_myself|leap off|in_front|into_traffic|
    from_the|into_the|into_a|under ~3 bridge|train|traffic|roof|building|truck|bus|ledge|balcony|
    tree|wall|window|river|cliff
i ~5 {meds} ~5 ready|lined|counted|saved|saving|hoarding|stash|front|hand|table|enough
enough|all ~2 {meds} ~4 end|kill|die|not_wake|do_it|sleep
many|much|what ~3 {meds} ~5 die|kill|overdose|lethal|fatal|not_wake|never_wake|end|do_it|not_be_here
lethal|fatal|deadly ~1 dose|amount ~3 {meds}|for
painless|painlessly|easiest|quickest|fastest|least_painful|pain_free|best|quick|easy ~2 way|ways|
    method ~1 to_die|to_go|die|of_dying|to_kill_yourself|to_end|out
how|way|ways to|i|can|do ~2 die|kill_myself|kill_yourself|end_my_life|hang_myself ~2 painlessly|
    peacefully|quickly|without|fast|in_my_sleep
noose|ligature ~4 ready|tied|made|neck|hanging|up|my
i|my ~5 noose
i|my ~6 rope ~8 looking|ceiling|rafter|rafters|beam|neck|tied|ready|tree|use
rope|belt ~3 around|over|round ~1 my neck
i|my|just ~3 loaded|load|loading|cleaned|cleaning|bought|buying|found|unlocked|unholstered ~4
    {gun} ~5 loaded|done|end|over|me|tonight|myself|use_it|goodbye|sorry|and_i|last|alone|thinking
i ~2 loaded|racked|chambered|cocked ~3 {gun}|round
{gun}|barrel|muzzle|blade|knife ~4 in|to|at|against|under|on|near my mouth|head|temple|chin|
    throat|chest|neck|heart|wrist|wrists|skull
i|my ~6 {gun} ~2 in_my|on_my|in|next_to|beside|out|right_here|here_with_me|on_the|loaded ~2
    mouth|lap|hand|table|me|nightstand|here|bed|seat|counter|dresser|desk|and_i_am|and_it_is|
    loaded|ready|done
i ~1 have|hold|holding|held|carry|got|have_got ~3 {gun} ~3 in_my_hand|in_hand|out|loaded|done|
    with_me|ready|in_my_lap
rope|noose|belt|knife|razor|pills|{gun} ~8 keep|keeps|kept|keeping ~2 looking|staring|thinking|
    calling
looking|staring|stare|look|stared ~2 at my|the|a ~2 {gun}|pills|rope|bottle|holster|tracks|drop
i ~6 knife|razor|blade ~3 hand|wrist|skin|arm|table
{gun}|knife|razor|blade|pills|bottle|rope ~3 in my hand|hands|lap|mouth
i|my|me|if ~8 eat|ate|eating|bite|suck|taste|swallow|kiss ~1 my|the|a|his ~2 gun|bullet|glock|
    barrel|pistol|weapon|service_weapon|muzzle|revolver
one|single|last round|bullet|shot|squeeze|pull ~4 takes|left|enough|away|it_would_be_over|
    be_over|for_me
put ~2 bullet|round|gun ~3 my|me head|brain|mouth|skull|temple
garage ~8 engine|motor|car ~2 running|on !late|to
sitting|sit ~6 engine|car|motor ~1 running ~4 garage|closed|hose
engine running ~5 garage|hose|closed|fumes|sleep
hose|exhaust|fumes|carbon_monoxide ~6 my_car|window|my_garage|sleep
i ~3 punch|check|checking|punching|clock|clocking|cash|cashing my? out|ticket for_good|tonight|
    forever|of_life|of_this_life
do|doing it myself|tonight
nobody|no_one ~3 would|will ~3 miss|notice me|if_i|i
i ~3 dead inside
i ~3 no will to live
lost|losing|no ~2 will|desire to live
life insurance ~4 better|suicide|worth|more|pays
worth more dead|gone
i|my|me|myself ~2 off|unlive myself
do not ~3 me alive|living ~1 tomorrow|anymore
not ~4 anyone|anybody|someone ~2 if|when i ~1 die|died|gone|lived
will not be ~3 alive then|anymore|to
i ~3 going|want|about|ready to jump !in|on|into|through|ahead|back|right|start|at
me ~3 want|wants|make|makes ~2 die|not_live|disappear_forever
god|lord ~3 take me home|now|tonight|away
nothing|nobody ~3 keeps|keeping|holding me here|alive
ready|time|want to|for_me_to leave|quit|exit this|the world|earth|life
leave|leaving this|the world|earth|life
not want|wanna|deserve live anymore|more|longer
no more life|living|want_live
i not want|wanna to? live|alive|life
too|so ~2 much ~2 pain|hurt ~3 live|go_on|continue|carry_on
can_not|not carry_on|go_on|keep_going|keep_living|keep_on_living|face_another|face_tomorrow|
    continue_living|keep_doing_life
final|last resort|exit|solution|goodbye|farewell ~2 me|mine|ready
today|tonight|tomorrow|it is my last day|night alive|on_earth|here_on_earth|here_with_you|
    as_a_living
"""
