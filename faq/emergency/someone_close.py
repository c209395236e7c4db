"""Cues of somebody else who may harm himself or herself."""

__all__ = ["NEAR_FAINT", "NEAR_PLAIN", "NEAR_SURE"]

NEAR_SURE = """
afraid|scared|worried|terrified ~6 do|does|doing ~1 to {selves}
jumper|hostage_taker|suicidal_subject|suicidal_man|suicidal_woman|barricaded_subject ~14
    right_now|now|currently|on_the_line|as_we_speak|what_should_he_say|our_scene
{third}|man|woman ~6 noose|rope|belt around|round ~1 his|her|their neck
on the phone|line with ~6 noose|gun|suicidal|pills|jump|bridge|knife|kill|die
my|our ~3 {near} ~4 barricaded|locked ~6 gun|rifle|shotgun|pistol|knife|pills|room
{near}|he|she|chief ~8 left ~2 letter|note ~0
{near}|friend|he|she ~6 not ~1 to_look|look|come_looking for him|her|them
{near}|he|she ~8 took|grabbed|loading|loaded|holding|drew ~2 his|her|the ~2 gun|pistol|rifle|
    shotgun|weapon|service_weapon
{near}|friend|he|she ~6 bottle|handful|pile of|with pills|meds|vodka ~6 bye|goodbye|sorry|love
{near}|friend|he|she ~6 on|at|up ~2 bridge|ledge|tower|roof|tracks ~6 nothing|not|will_not|
    goodbye|down|answer|jump
arm|wrist|wrists ~4 bleeding|cut|cuts|sorry ~4 {third}|bleeding
my|our|one_of_my|one_of_our|friend_of ~3 {near}|officers|deputies|guys|mine ~10 kill|killing|
    hurt|hurting|harm|harming|shoot|shooting|hang|hanging|cut|cutting|drown|end|off|offing
    {selves}
just|has|have|is killed|shot|hanged|hung|stabbed|cut|poisoned|hurt|killing|cutting|hurting|
    hanging {selves}
my|our|one_of_my|one_of_our|friend_of ~3 {near}|officers|deputies|guys|mine ~10 wants|want|
    wanting|going|threatening|threatens|threatened|talking|saying|tried|trying|ready|decided|
    about ~2 die|dying|jump|end_it|ending_it|suicide|end_his_life|end_her_life|not_live|
    end_their_life|ending_things|take_his_own_life|take_her_own_life
my|our ~2 {near} ~3 is|was|seems|says|feels|feeling|are ~3 suicidal !calls|people|subjects|
    callers|persons|by|prevention
my|our|one_of_my|one_of_our ~2 {near}|officers|deputies ~10 thinking|thoughts|talks|talking|
    mentioned|threatening|threatened|considering ~2 suicide|ending_it|killing|ending_things
my|our|friend_of ~2 {near}|mine ~9 not|no_longer want|wants to? live|be_here|be_alive|exist|
    go_on|wake_up
my|our|friend_of|he|she ~8 texted|text|texts|sent|posted|wrote|messaged|emailed|left|leaves|
    called|says|said|writes|whispered|left_me ~6 goodbye|goodbyes|farewell|suicide|
    better_off_without|wants_to_die|last_message|see_him_again|see_her_again|goodbye_note|
    take_care_of_my|not_be_here|not_be_alive
my|our ~6 {kin}|officer|deputy|sergeant|student|he|she ~4 left ~2 note
he|she left ~2 note ~3 gone|is|and|he|she|saying|phone|on
my|our ~5 locked {selves} in|inside ~10 {weapon}|pills|razor|bathroom|bedroom|garage|room
locked {selves} ~8 {gun}|knife|pills
{kin}|sergeant|deputy|partner|he|she ~10 gun|rifle|pistol|service_weapon|shotgun|glock|weapon|
    sidearm ~4 his|her head|mouth|temple|chin|throat
my|our ~4 {near} ~5 took|grabbed|left|has|got|sitting|locked|loaded|loading|drinking|drunk|
    crying|walked ~8 gun|rifle|pistol|service_weapon|shotgun|glock|revolver !training|class|
    range|belt|cleaning|permit
"""

NEAR_PLAIN = """
saying|said|says ~3 goodbye|goodbyes|bye ~2 everyone|us|me|all|people
{near}|friend|he|she ~6 do|doing something stupid|crazy|terrible|bad|drastic
loading|loaded ~2 his|her {gun}
end of watch ~8 today|posted|tonight|his|her|my
would|will|be be gone ~2 $
{near}|she|he ~8 nothing|nobody left ~6 picking|answering|now|responding
kill|killing|hurt|hurting|harm|harming|shoot|hang|cut|cutting|drown|off|hanging {selves}
{they}|friend|man|woman|girl|boy|kid|student|person|teen|officer|who|people|caller|subject|
    suspect|teenager ~3 wants|want|going|threatening|threatens|about|ready|trying|says ~3 to?
    die|jump|end_it|end_his_life|end_her_life|kill_himself|kill_herself !in|into|on|through
{they}|friend|officer|deputy|sergeant|student ~2 is|seems|sounds|says|feels ~2 suicidal
{they}|friend|officer|deputy|sergeant|man|woman|person|student|caller ~4 not|no_longer want|wants
    to? live|be_alive|be_here_anymore|exist
he|she|they ~5 said|says|texted|wrote|posted|sent|left|told ~6 goodbye|farewell|
    sorry_for_everything|end_it|better_off|note|last_time|love_you_all
never see me|him|her|them again
thinking|talking|thoughts ~3 suicide|ending_it|ending_it_all
locked {selves} in|inside
gave|giving|given away all? his|her|their
{third} ~4 on|off|over|from ~2 {height} ~8 jump|jumping|fall|help|legs|edge|ledge|side|drop
{third} ~3 standing|sitting|climbing|hanging|climbed|perched ~2 on|over|off|from ~2 {height}|
    overpass|bridge
{third} ~6 holding|has|with|pressing ~3 knife|blade|razor ~3 his|her|their|own throat|wrist|neck|
    wrists|stomach
{third} ~5 {weapon} ~4 his|her|their own? head|throat|mouth|temple|neck|chin|chest
turned ~3 radio|phone off
"""

NEAR_FAINT = """
not|never ~1 answering|answer|pick_up|picking_up|respond|responding|reply|replying ~3 !the_phone|
    your_phone|emails|email|the_line
{they}|{near} ~3 not ~1 come|coming out|home|back
phone ~2 off|dead
worried about|for him|her|them|my_friend|my_partner|my_son|my_daughter|my_husband|my_wife|
    my_brother|my_sister
wellness|welfare check on my|him|her
acting|drinking|been ~2 strange|a_lot|weird|heavily ~6 gun|guns|goodbye|sad
sorry for everything|what_he_did|what_she_did
gave away|everything
gun ~3 locker|safe|case ~3 empty|open|gone
"""
