"""Cues of danger from others: weapons and shooting, attack and pursuit, break-ins."""

__all__ = ["BREAK_IN_PLAIN", "BREAK_IN_SURE", "DANGER_FAINT", "DANGER_PLAIN", "DANGER_SURE"]

DANGER_SURE = """
my hands|wrists|feet|legs ~2 taped|tied|bound|zip_tied|cuffed
chained|handcuffed|cuffed|shackled|tied ~1 in|to|up ~2 room|bed|pipe|radiator|chair|wall|basement
captor|captors|kidnapper|kidnappers|trafficker ~4 me|i|us|my|thinks|coming|is|are
throwing|throws|threw knives|plates|bricks|rocks|bottles ~4 $
i|me|am|^ ~2 chained|cuffed|handcuffed|shackled to|in|up
hostage taker|takers ~6 {now}|now|line
holding|has|have|got|keeping|holds my|our ~2 {near} ~3 gunpoint|knifepoint|hostage|captive|down|
    underwater|by_the
at gunpoint|knifepoint ~1 $
{third}|men|guys|they ~3 stomping|stomped|kicking|beating|lynching|dragging|jumping ~2 kid|boy|
    girl|man|woman|him|her|someone|guy
{third}|driver ~8 not stop ~4 car|driving|locked|doors|following|hitting|let
driver|uber|cab|taxi ~4 not ~1 let|stop|letting ~6 me|doors|out
fired|shot|shooting|threw|fires|shots ~5 through|into|at our|my|the ~1 wall|window|door|house|
    car|apartment|home
pinned down
10 33|99 at|officer|help|dispatch|partner|motel|now
i|we am|are ~2 in ~2 trunk|closet|van|locked_room|basement ~4 car|man|kidnapped|help|tied|hiding|
    he|his
took|taken|have|holding|got ~1 my ~1 {near}|friend ~4 money|ransom|hostage|they_want|pay|threatening
i|we need units|backup|medics ~1 at|here|now|on|help|asap
dispatch|radio ~3 not|dead|down ~1 answering|answer|respond|responding|working|no_answer ~6 hit|
    shot|partner|help|officer|down|bleeding
partner|officer|deputy hit|bleeding|shot|stabbed|missing
{third} ~6 with|has|took|got|grabbed my|our|partner_is|his ~2 shotgun|gun|rifle|weapon|pistol|taser
following|follows ~1 to me
outside my|our ~1 tent|room|door|window|house|car|apartment ~0
put|slipped something in my ~1 drink|food
get|send|have|bring police|cops|ambulance to|here|over
{third}|they|there ~3 -not shooting|firing|shoots|fires|fired|shot at us|me|our|my|the_house|
    my_house|the_station|the_car
shooting|firing|shots|gunshots|gunfire|screaming ~4 outside|downstairs|in_our|in_my|next_door|
    down_the_hall|outside_my|across_the_street|right_now|down_the_street|outside_our|at_my|
    at_our|upstairs|near_me|near_us|behind_me|close_to_us
i|we|can|just ~2 hear|hearing|heard ~4 gunshots|shots|gunfire|shooting|screams|screaming|
    explosion|explosions
we|i|units are|am taking|under|receiving fire !in|from_the_press|in_the_press|by|for|over
officer|officers|deputy|trooper|cop|partner is|are|has_been|have_been|got|just_got|just ~2 shot|
    stabbed|hit|attacked|ambushed|bleeding ~2 !in_20|years|last
my|our ~3 {near} ~3 has|have|just|is|got|was_just ~2 been|got|getting? shot|stabbed|jumped|
    attacked|robbed|beaten|ambushed|mugged|run_over|taken|grabbed !in_the_line
{third} ~2 got|has_been|just|have_been ~1 shot|stabbed ~4 bleeding|help|outside|parking|
    right_now|here|dying|just_now|now|bleed|front_of
i|we ~1 am|are|was_just|got_just|have_been|just_got|got|just_been ~2 being|been|just|getting ~1
    followed|attacked|chased|stalked|robbed|mugged|beaten|shot_at|held|kidnapped|raped|jumped|
    assaulted|threatened|ambushed|shot|stabbed !in_20|by_emails
i|we am|are|was|were just|getting|being ~1 shot|stabbed|raped|robbed|assaulted|attacked|mugged|
    jumped
i|we ~1 got|have_been shot|stabbed|jumped ~3 and|help|now|bleeding|am|i|in_the|just
following|follows|follow|chasing|chases|chase|stalking|stalks|coming_after|came_after|hunting|
    tailing me|us|my_car|our_car !on_instagram|on_twitter|on_facebook|on_social|on_linkedin
{third} ~4 grabbed|cornered|jumped|attacked|hit|punched|robbed|mugged|beat|strangled|threatened
    me|us|my_baby|my_child|my_kid|my_son|my_daughter !in_20|with_a_bill|with_a_fee|up
has|got|have me|us ~3 cornered|trapped|pinned|tied|locked|gunpoint|knifepoint|hostage|captive
held|holding|hold|keeping|kept|keeps me|us ~2 hostage|here|captive|down|against|gunpoint|
    prisoner|at_gunpoint|locked
at gunpoint|knifepoint ~3 now|right_now|help|me|us
{third} ~6 pointing|pointed|points|aiming|pulled|waving|aims ~3 {weapon} ~2 at|on me|us|people|
    my|our|the_kids|her|him|everyone
{third} ~3 with|has|have|got|holding|carrying|waving|swinging|pointing|pulled|armed ~4 {weapon}|
    {gun} ~3 outside|in_our|in_my|in_the_lobby|here|coming|right_now|at_my|at_our|toward|towards|
    near_me|near_the_school|walking|threatening_us|threatening_me|in_front|inside|running|
    chasing|screaming|yelling|rn
{third} ~5 outside|in|at|inside my|our ~3 {place} ~5 with|has|have|holding|and ~3 {weapon}
outside|in|inside|at my|our ~2 {place} ~4 {gun}|knife|bomb|shooter
{weapon} ~3 to|at|against|on my|our|his|her|their ~4 head|throat|neck|face|back|temple|chest
{third} ~3 shooting|stabbing|killing|attacking|robbing|fighting|beating|hurting|shoot|attack|
    stab|rob|kill|fight|beat ~8 {now}
{third}|there ~6 {weapon} ~8 {now}
{now} ~6 {third} ~5 {weapon}|shooting|stabbing
active shooter|gunman|shooting ~7 {now}|here|in_our|in_my|inside|our_building|we_are|help
active shooter|gunman ~2 at|in the|our|my ~3 school|building|mall|church|office|station|hospital|
    campus !drill|training|class|last
hostage|hostages|barricade|standoff|stand_off|barricaded|shooter|jumper|pursuit ~9 {now}
officer|officers|deputy|trooper|agent down ~2 !drill|drills|training|exercise|scenario|course|
    class|module|each|calls
{third} ~6 coming|came|comes|running|charging at|after|toward|towards me|us ~3 !with_a_price|
    with_questions|with_an_invoice
help ~3 he|she|they|him ~2 is|are|going ~2 coming|going|here|to_kill|killing|hurting|after|
    beating|gun|hit|kill
{third} ~3 going|about|trying|wants|want|tries|threatening|will|finna|says_he_will|says_she_will|
    says_they_will|said_he_would ~2 to? {harm} me|us|my|our|him|her|them|the_kids|the_baby|
    everyone|both|all
want|wants|going|trying kill|hurt|beat|shoot me|us
tied|locked me|us up|in|inside
kidnapped|abducted|trafficked ~3 me|us|my|her|help
i|we ~1 am|have been|being|was|got|were? ~1 kidnapped|abducted|trafficked|taken_hostage|drugged|
    raped|sexually_assaulted
trying|tryna|wants|want to jump|rob|rape|grab|drug|drown me|us
i|we am|are ~2 hiding|barricaded|held_hostage|in_danger|not_safe|unsafe|trapped|under_attack|
    locked_down|surrounded|about_to_be_attacked|about_to_be_killed
i|we am|are ~4 hiding ~6 from|in|under|closet|bathroom|desk|desks|him|them|behind
i feel unsafe|in_danger
do|does not want to? die ~3 help|here|please|he|they|like_this|tonight|yet|somebody|someone
i|we ~3 going to die ~1 !of_boredom|laughing|waiting|of_embarrassment
my life is in danger
lives|life ~3 in danger ~2 now|right|help|here
he|she|they is|are|was going to kill|shoot|stab|hurt|murder|rape
on scene|here|standing|outside ~6 with ~8 {weapon}|suicidal|jumper|barricaded|hostage|shooter ~6
he|she|they have|has|got|took|is ~2 {weapon} ~3 and|threatening|he|she|says|screaming|wants ~5
    me|us|my|kill|shoot|leave|use_it|go|let|we
{weapon} and ~1 says|he_says|she_says|threatening|threatens|wants|will|yelling
"""

DANGER_PLAIN = """
blasting|popping|spraying|unloading ~2 shots|rounds|outside|bullets
men|man|people|guys|they|two|three ~3 in|with|wearing ~2 masks|mask ~8 bank|store|house|in|went|
    gun|here|door
ramming|running|mowing|trampling|driving|hitting|plowing ~3 people|pedestrians|crowd|kids
crowd ~3 trampling|crushing|crush|stampede
bats|crowbars|machetes|clubs|pipes ~6 people|smashing|hitting|cars|us
{third}|they ~4 kill|hurt|shoot|stab the|our|his|her|my children|kids|family|baby|wife|mom|hostages
dragged|dragging|drags ~3 girl|woman|kid|boy|man|her|him|someone
screaming|crying|yelling|begging for help
chasing ~1 people|folks|kids|students|us|everyone|her|him
{third} ~3 with|has|have|got|holding|carrying|waving|swinging|pointing|pulled|pulling|pulls|
    brandishing|aiming|firing|fires|armed|grabbed|swings|shows|flashing ~4 {weapon}
firing|waving|brandishing|swinging|pointing|shooting ~2 {weapon}
armed man|woman|men|person|subject|suspect|intruder|robber|people
{third} ~2 is|are|were|was_just|started|keeps|keep|just|now ~2 shooting|firing|stabbing|stabbed|
    shot|attacking|killing|robbing|raping|strangling|choking|shoots|opened_fire|threatening|
    fighting|assaulting|drugging
{third} shooting|stabbing|killing|attacking|raping|fighting
{third} fight|fighting|attack|shoot|kill|stab ~2 with|in|at|many|people|each ~1 {weapon}|people|
    mall|street|other|school|store
beating|beat|jumping|ganging|attacking|kicking ~1 up? ~3 {third}
{third} ~3 trying|tries|going|wants|want|about|threatening|threatens|threatened|plans|planning|
    will ~2 to? {harm} {third}|people|someone|others|students|cops|officers|everybody
shots fired
opened fire
shooting|shootout|stabbing|robbery|riot|brawl|mugging|carjacking|assault|kidnapping ~2 at|on|in|
    outside|happening|near the|my|our|main|5th|a|downtown
active shooter|gunman
gunman|sniper|shooter ~2 in|at|on|loose
hostage situation ~2 at|in
taken|took|taking|has|holding|have|with|got|holds ~5 hostage|hostages
we|i have|got|have_got|are_dealing ~2 a|an|one|with ~3 barricaded|armed|suicidal|jumper|hostage|
    gunman|man_on_a|man_on_the|active|shooter|man_with|woman_with|subject_with|suspect_with
subject|suspect|he|she|man is armed|barricaded
standoff|barricade|negotiator ~6 hour|out|minutes|help|what_do_we|what_do_i|advice|fast
he|she|they is|are ~1 in|inside|outside ~1 the|my|our|your house|door|window|apartment|garage|
    closet|attic|basement|bedroom|bathroom|hallway
they is|are ~1 inside the|our building|school|office|church
pulled|pull|pulling|grab|grabbing|dragged|dragging|snatching|snatched|forcing|lure ~4 girl|boy|
    kid|child|woman|her|him|baby ~4 into|in|van|car|away
stalker|stalking
being followed|attacked|stalked|chased|robbed|beaten|held|raped|shot_at|trafficked|kidnapped
scared|afraid|terrified to go|leave|be|sleep home|the_house|outside|my_room|here|alone|at_home
"""

DANGER_FAINT = """
i|we am|are ~2 scared|terrified|frightened|petrified|panicking|shaking|afraid|in_trouble|freaking
    !of_the_price|we_will|we_can|i_can|that|i_will|so|not|we_have|we_need|i_have|the_answer|
    it_is|this
big|very|much|have ~2 fear
i am not|in safe|danger
there is|he_has|she_has|with ~1 gun|knife|gunman|bomb|blood|fire
man|woman|men with ~1 {weapon}
emergency
someone ~3 knocking|watching|outside|lurking|peeking ~3 door|window|house|me|my|home
suspicious|strange|creepy man|person|car|vehicle|package|van
keeps ~1 knocking|calling|showing|watching|following
get|getting out|away|help ~2 here|him|her|now|us|quick|quickly
he|she|they is|are back|here|coming|still|outside|inside ~1 !to|for|from
threatened|threatening|threatens me|us|my|her|him|to
danger|dangerous|unsafe ~2 now|here|help|situation
"""

BREAK_IN_SURE = """
trying|turning|jiggling|rattling|picking ~2 handle|knob|doorknob|lock|door ~6 my|our|door|house|over
someone|man|men|stranger ~3 in|outside|around|behind my|our ~1 backyard|yard|porch|driveway|
    attic|basement|garage|window|shed|tent|car|house
someone|man|somebody|stranger ~3 hiding|hidden in|under|behind my|our|the
looking|peering|peeking|staring in|into|through my|our|the windows|window
breaking|broke|break|braking|kicked|kicking|forced|climbing|climbed|smashed|smashing|bashing|
    broken|prying|busting|busted|got|came|come|coming|comes|entered|enter|enters|in|inside ~3 in|
    into|through|down|open|inside|at|my|our ~1 my|our|us ~2 {place}|back|front
someone|man|men|woman|stranger|people|they|intruder|burglar|burglars|he|ex ~4 in|inside|
    downstairs|upstairs my|our|here|right_now|and_i_am|and_i ~3 {place}|alone|now|home|hiding|
    scared|upstairs|live
i|we ~2 hear|heard|hearing|see ~2 someone|footsteps|noises|glass|voices|man|people|him|them|
    something|stranger ~6 downstairs|house|upstairs|inside|alone|window|breaking|attic|basement|
    door|garage|kitchen
intruder|burglar|prowler|stranger|someone|they|robbers|robber ~3 in|inside ~1 the|my|our ~1
    {place}|attic ~3 now|and|right|help|i_am|with|upstairs|closet|hiding|i
intruder|intruders|burglar|burglars|prowler in|inside|downstairs
banging|pounding|kicking|beating|hammering|bang|trying_to_get ~2 on|in|at|down|through my|our|the
    ~2 door|window|windows
{third} ~3 trying|tries|try|want to get|break|come|force in|into|inside|through
"""

BREAK_IN_PLAIN = """
breaking|broke|break|kicked|forced|climbing|smashed|braking|broken|got|getting|came ~1 in|into|
    through ~2 {place}
someone|stranger|intruder|burglar|prowler ~2 in|inside|downstairs|upstairs|outside ~1 the|my|our
    !next|other ~1 {place}|closet|attic
someone ~2 downstairs|upstairs|inside|broke_in|breaking_in|getting_in
they|he|she|someone is|are ~1 inside
home invasion|break_in ~4 now|help|happening|progress|we|i
"""
