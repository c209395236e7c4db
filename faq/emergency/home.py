"""Cues of violence at home, and of a violence that the asker or somebody else threatens."""

__all__ = ["HOME_FAINT", "HOME_PLAIN", "HOME_SURE", "THREAT_PLAIN", "THREAT_SURE"]

HOME_SURE = """
{third}|he|she ~2 broke|fractured|dislocated|burned my ~1 arm|nose|jaw|ribs|rib|wrist|finger|leg|
    hand|face
burn|burning ~4 down ~2 with|on us|me|him|her|the_kids
found|knows|finds|figured ~1 where i|we ~1 am|are|live|stay|staying|moved|work
when he|she gets|comes ~1 home ~8 hit|broke|beat|hurt|kill|ribs|scared|going_to|punish
by the|my|her hair|throat|neck
not allowed|permitted to leave|go|call|use
looking|searching|coming for|after me ~1 $
bruises|bruised|black_eye ~5 he|she|husband|boyfriend|me|again
{third} ~2 stabbed|shot|strangled|choked|beat|slashed|burned him|her|me|us|them ~0
{third} ~2 breaking|broke|kicking|smashing ~2 down? ~1 bedroom|bathroom|my|front door|everything
{third} ~3 holding|hanging|dangling ~2 baby|kid|child|him|her over|out|off
{third}|it -not ~3 {hits} me|us|mom|my|the_kids|the_baby|our|his_wife|his_kids ~0 !up|
    with_an_email|with_a_price|as|with_the_price|back
dad|stepdad|mom|father|mother|stepfather ~3 {hits}|hurt|hitting ~1 mom|dad|her|him|sister|
    brother|me|again
{third} ~3 not let|letting me|us|her ~2 leave|go|out|eat|call|sleep|breathe|see|use
scared|afraid|terrified|fear of|for my|him|her|the ~2 {kin}|life|man|he|kids
scared|afraid|terrified|fear ~1 he|she|they|that_he ~3 kill|hurt|shoot|beat|find|do_something|
    hit|come|take
{third} ~4 says|said|says_if|told|swears|swore|threatened|threatens|keeps|vowed|promised ~7 kill|
    shoot|hurt|beat|finish|stab|end|bury|burn|use ~2 me|us|her|my|it|him|the_kids|them
threatening|threatened|threatens|threaten to kill|shoot|hurt|burn|stab|take me|us|my|the|all|our|
    himself|herself|everyone|both
touches|touching|touched|molests|molesting|molested|rapes me|my
finish me off
kill me|us ~2 if_i_leave|tonight|if_i_tell|if_i_call|if_he|if_she|please|help|today|when_he_gets|
    when_he_comes|soon|and|all
my|the ~3 {kin} ~2 drunk|raging|high|violent|angry|smashing|screaming|furious|out_of_control ~8
    kids|me|us|bedroom|gun|knife|smashing|hitting|scared|hiding|locked|house|baby|help|everything
{kin}|he|she ~3 abusing|abuses|abusive|rapes|strangles|violent ~1 me|us|to_me|with_me|my|and
{kin}|he|she ~2 coming|came at me|us|her
{kin}|he|she|they will|going|is_going to? find|kill|hurt|beat me|us
my ~2 {kin} ~2 {hits}|beat|hurt me|us|her|him|them|the|my
i am ~3 abused|beaten|abuse ~3 by|at|help
took my keys|phone ~6 leave|out|call|go
beat|beats|beating|hit|hits|hitting me ~1 now|again|every|tonight|and|when|right|he|until|so
trapped|locked ~3 with him|her|them|my_husband|my_ex
his|her hands ~2 around|on my neck|throat
"""

HOME_PLAIN = """
{third} ~3 {hits} her|him|them|people|his_wife|his_girlfriend|a_woman|a_man|woman|old|each_other|
    the_clerk|child|kid|girl|boy|them
hear|hearing ~4 beating|hitting|screaming|screams|choking|yelling|crying|fighting ~2 her|him|
    next|kids|help|them|wife
neighbor|neighbors|couple|parents|upstairs|next_door ~5 screaming|fighting|beating|yelling|hitting
throwing|smashing|breaking|destroying ~1 things|everything|dishes|furniture|stuff
domestic ~2 violence|dispute|fight ~6 {now}|next_door|my|help|neighbor
"""

HOME_FAINT = """
kids|children|baby ~5 in_the_room|in_the_bedroom|with_me|crying|scared|in_the_house
he|she|{kin} ~3 drunk|violent|angry|raging|screaming|furious|yelling|high
took my keys|phone|car
i can_not leave|get_away|escape
screaming|crying|yelling ~4 next_door|upstairs|help|baby|hours|apartment
he|she|they ~2 hurts|scares|hates me
i|we ~2 run|ran|left|escape ~2 away|from ~2 him|home|her|husband|them
"""

THREAT_SURE = """
list|names of ~2 who|people|students|kids|everyone|officers ~4 shoot|kill|shooting|killing|die
one|only_one of us ~2 not|leaves|walks|is|will ~2 walk|walking|alive|leaving|dies|dead|out
make ~3 pay ~8 gun|rifle|knife|weapon|bomb|tonight|truck
package|bag|backpack|box ~3 ticking|wires|smoking|suspicious
thinking|thoughts|urge|urges|afraid ~4 hurting|harming|killing|hurt|kill|drowning|shaking ~2 my|
    the|him|her|someone|people|them|baby|kids
i ~6 going|want|waiting|about to end|kill|shoot|stab|hurt|finish him|her|them
i ~4 hurt|kill|shake|drown my kids|baby|wife|husband|children|son|daughter|mother|family|boss
worse than columbine|uvalde|parkland|sandy
watch|see the news tomorrow|tonight
i|we ~1 am|will|want|plan|going|have|would|swear ~3 to? kill|shoot|stab|murder|bomb|burn|attack|
    hurt|slaughter|strangle|execute ~1 my|him|her|them|everyone|people|you|that|the|those|
    someone|this|all|every|as|kids|cops|officers|anyone|these !time|second|registration|process|
    account|emails|video|fat|old
i|we ~3 shoot|blow|burn|light up|down ~2 the|my|that|this|everyone|a|your
shoot up ~1 the|his|her|my|their|our|a|school|work|church
i ~8 gun|rifle|weapon|bomb ~10 make_them_pay|everyone|kill|revenge|pay|shoot|they_will|
    they_are_going|regret
i ~4 make|making them|him|her|everyone|you all? pay|suffer|bleed|regret
i|we ~2 just|think_i|have|may_have|just_have ~1 hurt|killed|shot|stabbed|hit|murdered|attacked|
    strangled|poisoned ~1 someone|him|her|my|a|the|them|man|person|people|people|somebody
    !an_iceberg|deadline|limit|wall|record|send|button|goal
i ~2 planted|placed|built|made|have|put|left ~2 bomb|explosive|explosives
my|a|the|our|this ~5 going|wants|plans|planning|says|threatening|bringing|said|posted|threatened
    ~5 shoot|bringing|bring|kill|bomb|blow|stab ~6 school|class|students|kids|teacher|teachers|
    work|office|church|mall|tomorrow|people
{third} ~3 going|wants|plans|planning to shoot|kill|bomb|blow ~3 school|kids|everyone|people|
    students|teacher|work
not ~2 kill|hurt|shoot|stab ~1 him|her|them|my_wife|my_husband|my_kids|someone ~3 stop|tonight|
    before|unless|if_he|if_she
i ~5 voices ~5 kill|hurt|stab|burn
"""

THREAT_PLAIN = """
bomb|bombs|explosive|explosives ~3 in|at|under|threat|planted ~3 the|our|my|building|school|
    courthouse|station|room|office|car
bomb threat ~4 our|my|right_now|here|the
bring|bringing|brings|brought|has|took ~2 gun|knife|weapon|pistol|bomb ~2 to|in|into ~2 school|
    work|church|campus
make|making them|him|her|you pay ~2 !for_the_class|us|by|me|the|in|for_the
i ~3 hurt|harm someone|somebody|people|him|her|them
kill list|everyone|all_of_them|them_all|people
blow up ~2 the|my|this|that|school|building
"""
