"""Cues of people missing, trapped, in fire or in water."""

__all__ = [
    "MISSING_FAINT",
    "MISSING_PLAIN",
    "MISSING_SURE",
    "TRAPPED_FAINT",
    "TRAPPED_PLAIN",
    "TRAPPED_SURE",
]

MISSING_SURE = """
officer|deputy|ranger|hiker|climber|scout|diver|volunteer ~5 not|never ~1 come|came|returned|return
    back|out|up|down|home ~4 trail|woods|mountain|water|dive|hike|search|building|house|woods
school|daycare|bus ~4 my ~1 {kin} ~2 never|not ~1 arrived|arrive|showed|got_off|there
patient|resident|grandmother|grandfather|mother|father|grandma|grandpa ~2 left|walked_out ~4
    hospital|ward|home|facility ~6 gown|barefoot|snow|cold|nightgown|pajamas|alone
lost ~1 child|kid|boy|girl|student ~6 river|woods|lake|park|fair|beach|trip
{kin}|year_old|baby|toddler ~3 got|is|went|wandered out ~4 house|yard|door|gate|window ~8 pond|
    road|street|pool|river|highway|gone|find|missing
not ~1 been ~1 seen ~6 smell|days|since|hours
nobody|no_person ~2 seen|heard him|her|them|from
slipped|snuck|sneaked out ~6 night|window|back|mother|dementia|alone|cold
alzheimers|alzheimer|dementia ~6 slipped|out|bed|door_is_open|cold|not_in
kid|girl|boy|child|daughter|son|student|niece|nephew|she|he ~4 got|get|gets|pulled|went in|into|
    with ~4 van|car|truck|stranger|man
daughter|son|boy|girl|kid|year_old|baby|niece|nephew|toddler ~3 is|was|has ~1 gone|vanished|
    disappeared|not_there|missing ~1 $
never got|came|made|showed off|home|out|back|up ~3 bus|school|hike|work|store|park|night|lake|woods
met|meeting ~3 online|internet|app|discord|snapchat|stranger ~10 phone|missing|voicemail|gone|
    not|14|13|15|note
my|our ~4 {near}|teen|teenager ~5 missing|disappeared|vanished|kidnapped|abducted ~0 !the|a|an|
    out|his|her|their|class|from_the|days|two|one|second|it|this|that|your|some|part|for_work|
    training|several|three|off
my|our ~3 {kin}|year_old|kids|children ~3 gone|lost ~3 can_not|anywhere|since|and|help|hours|
    find|nowhere|for_hours|from_the
{kin}|year_old|kids|children|student|he|she ~4 never|not|has_not|did_not ~2 come|came|returned|
    return|arrive|arrived|showed|got home|back|up|to_school|from_school ~1 !to_you|to_us|to_me
can_not|not ~1 find my|our|the ~4 {kin}|boy|girl|kids|children|kid|year_old
can_not|not ~1 find her|him|them ~2 anywhere
{kin}|year_old|he|she|resident|patient|student|who ~5 wandered|wandering|ran|run|walked|taken|
    snatched|sneaked|snuck ~1 off|away|out ~5 !of_time|of_seats|of_the_class|of_class|of_budget|
    of_money|of_the_room
{kin}|year_old|child|kid|girl|boy ~4 got|gone|went|left|leave ~2 with ~2 stranger|man|men|
    someone|older
got in ~2 car|van|truck ~1 with
took|taken|snatched|stole|kidnapped|grabbed my|our|her|the baby|kids|children|son|daughter|kid|
    child|boy|girl|toddler
dementia|alzheimers|alzheimer|autistic|autism|diabetic|nonverbal|medication|insulin ~12 missing|
    gone|walked|wandered|left|find|lost|disappeared|went
missing|gone|walked|wandered|left|lost ~14 dementia|alzheimers|autistic|insulin|medication|
    freezing|coat
my|our ~3 {kin} ~4 not ~2 answering|answer|seen|heard|picking_up|responding ~8 threatened|danger|
    worried|scared|car|stranger|hours|since|days|note|gun|ex|terrified|search|alone|hurt
"""

MISSING_PLAIN = """
toddler|child|baby|kid|boy|girl|children|year_old|kids ~4 alone|abandoned|wandering|crying|
    unattended ~3 on|in|by|near|at|middle ~2 road|highway|street|car|river|lake|train|tracks|
    traffic|woods
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
boat|canoe|ship|raft|kayak ~2 is|are|going|has ~1 sinking|sunk|capsized|flipped|down|taking_on_water
taking on water
avalanche|rockslide|landslide|mudslide|cave_in ~3 hit|buried|took|trapped|covered
dam|levee|bridge ~1 broke|burst|collapsed ~1 $
elevator|lift|cable ~2 snapped|broke|dropped|fell ~4 us|inside|people|me
creek|river|water|flood ~3 rising|coming_in|up_to|flooding|over ~6 we|roof|car|i|stuck|trapped
on|roof the|our|of ~1 roof|car|house|our_car ~4 water|flood|river|rising|fire|stuck
house|apartment|building|flat|car|neighbors|neighbor|shed|trailer|floor ~3 on fire|burning
stairs|hall|hallway|house|room|building|apartment ~3 full|filling|filled of|with smoke|gas|water|
    fire
lost|stranded|stuck ~3 on|in ~2 mountain|woods|desert|snow|trail|forest|canyon|lake|sea|blizzard
    ~8 dark|cold|hurt|broke|water|leg|help|battery|freezing|phone
elevator ~4 dropped|stuck|fell|trapped ~4 people|inside|us|hurt|me
{kin}|kid|man|woman|he|she ~2 went|gone|fell|slipped under|overboard|in_the_water
my|our|the|this|whole ~2 house|apartment|building|car|kitchen|room|home|garage|school|truck|roof|
    barn|station|bus|floor|office|hotel ~1 is|are|on|caught|in burning|fire|flames|on_fire
i|we|kids|they|people|he|she|someone ~2 am|are|is|got|were|get|was ~1 trapped|stuck|pinned|
    buried|locked ~2 in|inside|under|upstairs|underneath|between|beneath|on|at ~5 car|fire|house|
    water|building|elevator|rubble|roof|snow|upstairs|truck|collapsed|burning|attic|basement|
    smoke|flood|room|him|closet|ice|mud|vehicle|wreck|train
i|we am|are trapped !in_a_contract|between|by_the_budget
smoke|fire|flames|flood|water ~5 can_not|not get|breathe|out|see out|breathe|open|see
smoke ~3 coming|everywhere|under|filling|pouring|fills ~5
i|we ~2 smell|smelling|smelled ~2 gas|smoke|burning|fumes ~5 dizzy|sick|house|everyone|strong|
    head|faint|now|and|help|building|apartment
{third}|i ~2 drowning|drown|drowned|sinking !in_work|in_paper|in_email|in_the_paper|in_debt
car|truck|van|bus|boat ~4 water|river|lake|sinking|flood|ditch ~8 can_not|open|door|inside|
    trapped|stuck|out|help|sinking
fell|fallen|falls|went|broke ~2 through|into|off|from|in ~2 ice|river|lake|roof|well|cliff|
    balcony|ladder|window|pool|water|tracks|bridge|canyon|pond
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
