"""Idioms that use words of danger for everyday things."""

from functools import cache

from faq.emergency.template import Template, lines

__all__ = ["idioms"]

_IDIOMS = """
end user|users|of
roll ~4 die
sided die
last shot|chance|try|go at|to
my last shift|day at|with|before|so|as|of_class
end of my|our|the rope with
no point in|to
in a hurry
killing|kill|kills|killed it ~1 !is
make|made|making it to ~1 class|the|day|training|our|work|meeting
drowning|drown|drowned|buried|swimming|sinking ~1 in ~3 paperwork|work|email|emails|debt|
    requests|calls|admin|reports|forms|applications|meetings|complaints|data|tickets|it_all|
    paper|records
this|it|that|deadline|deadlines|schedule|scheduling|budget|heat|paperwork|commute|feet|back|
    suspense|wait|waiting|prices|price|process|county|overtime is|are|has_been killing ~1 me|us
killing me smalls|with|over|here|on_the
dying|die to know|see|hear|attend|get|find|try|read|meet|ask|learn|go_to
over my dead body
dead in_the_water|serious|end|last|on|wrong|weight|line|zone|until|till|set_on|tired|links|link|
    ahead|slow|batteries|battery
budget|phone|battery|link|line|laptop|grant|deal|server|website|mic|project|list is|are|was|went
    dead|dying|on_fire
deadly|dead serious|simple|boring|dull
i|we|he|she|they ~1 kill|killing|die|murder for ~1 a|an|some|that|one|your|the
please kill me now|already lol|haha
matter of life|death ~3 that|i|we
way out of|from ~1 contract|agreement|deal|policy|commitment
kill|killing|killed time|two_birds|the_mood|the_deal|the_second|the_process|the_registration|
    the_bill|the_lights|the_program|it_out_there|the_project|our_budget|the_budget|the_vibe
kill|murder|shoot|strangle me|us ~1 if|when|for|because ~2 i|we|he|she|you|it|the ~2 miss|forget|
    lose|mess|screw|not|book|register|am_late|are_late|spend|sees|see|finds_out_about|
    finds_out_what|late|hears|sign|pick|fail|did
laughing|laughed|laugh|bored|boredom|embarrassment|embarrassed|died ~2 laughing|to_death|tears|
    boredom|embarrassment
died|die|dying|dead ~2 laughing|of_boredom|of_embarrassment|inside_from|from_boredom
bored|scared|worried|tickled|worked|love|loved|loves|talk|talked|beat|meeting|meetinged to|it_to
    death
death of|by me|powerpoint|power_point|a_thousand_cuts|meetings|committee|paperwork|slides
shoot|shooting|shot|shoots|fire|fired ~1 me|us|you|him|her|them|over|off|an|a ~3 email|e|mail|
    message|text|note|line|quote|link|invoice|copy|details|reply|dm|pdf|flyer|brochure|info|
    information|an|over|dates|call|breeze
shoot|shooting for|ahead|away|straight|the_breeze|your_shot|video|a_video|the_video|hoops
bite|biting|bit the|that bullet
bullet|bullets|bulleted point|points|list|proof|journal|lists
fire|firing away|off|drill|department|dept|extinguisher|chief|marshal|house|fighters|fighter|
    rescue|academy|station|code
shot|shots in_the_dark|in_the_arm|of_espresso|clock|at_it|at_this
best|long|another|good|big|parting|screen|flu|first|head shot|shots ~1 !in|at_the|at_us|at_me|by
give|take|have|get|giving|taking|worth it|this|that|a|one ~2 shot|stab !me|in|by
call|calls|calling|called the shots|shot
pull|pulled|pulling|pulls the trigger on
trigger warning|warnings|words|point
jump|jumped|jumping the gun
jump|jumping|jumped in|on|into|through|at|right|ahead|back|over_to|straight ~1 the|a|this|with|
    here|one|chance|hoops|to|in|on|call
straight|sharp|trouble|pea shooter|shooters|shooting
take|took|taking|have a|another stab at|!me
gunning|guns for|blazing|at
under fire ~1 in|from|by|for|over
come|came|coming|comes ~1 under|into fire
train|dumpster|nervous wreck|fire|wrecks
car crash of|course
crash|crashed|crashing course|the_site|website|browser|on_me
fire|fires ~1 for|out ~1 me|resend
put|putting out fires|a_fire|the_fire
knock|knocked it|them|us|him dead|out_of_the_park
bleeding edge|money|cash|budget|hearts|heart
stroke of|luck
heart attack|attacks|failure ~3 price|quote|invoice|bill|cost|when_i_saw
i ~2 fainted|died|collapsed|choked|panicked|passed_out|a_heart_attack ~4 price|quote|invoice|
    bill|cost|tuition|fee
breathe|breathing with|under|through ~2 all|these|this|deadlines|paperwork|work|emails
breathing room|space|down_my_neck|techniques|exercises|exercise
choke|choked|choking point|on_the_price|up|hold|holds
lost|stuck|trapped ~3 where|how|on|with|at|between|in ~4 sign|register|registration|form|menu|
    step|page|website|site|screen|login|portal|meeting|meetings|voicemail|class|process|queue|
    loop|screen|question|budget|phone_tree
hit me up|back|with
hit a|the|our|my|on|this|send|submit|reply wall|limit|deadline|road_block|target|goal|send|cap|
    button|price|price_for|nail|snag|ceiling|ground|road|spot
take ~1 a hit ~1 on
beat|beats the_price|around_the_bush|the_deadline|the_rush|that_price|their_price|it|a_dead_horse
beating a dead horse
kick|kicked|kicking ~2 off|myself|ourselves
blow|blown|blew ~2 away|my_mind|our_budget|the_budget|our_minds|over|us_away
bomb|bombed|bombing the|that|my|his|her|this test|exam|class|quiz|presentation|certification|
    interview
da|photo|the bomb
hanging|hang on|in_there|out|up_on|tight|around|fire|over_my_head|over_us
hate|hated|kicking|kick myself for
suicide prevention|hotline|lifeline|awareness|squad|by_cop|intervention|calls|call|rates|
    statistics|watch|module|policy
killer|kill app|deal|class|course|instructor|price|view|feature
kill switch|shot|chain|the_lights
lost|losing my|our|their|the ~1 mind|place|login|password|link|certificate|receipt|notes|voice|
    patience|registration|handouts|handout|book|copy|way|train
missing from|the|a|link|page|file|attachment|certificate|invoice|info|information|data|your|out|
    his|her|something|anything|this|that|one|day|piece ~1 my|our|the|second|first|class|day|
    email|form|list|course|page
am|are|is|be|was missing the|a|an|your|out|from|class|day|two|one|something|anything|my|our|his|
    her|this|that
stab|stabbing in ~1 the dark|back
armed with ~1 information|facts|knowledge|data|this|the_facts|answers|questions|coffee
overkill
under the|a gun
smoking|top|young|hired gun|guns
stick|sticking to|by ~1 our|my|your|their|his guns
weapon|weapons of ~1 choice|mass
loaded question|questions|language|term
time|speed|photo|silver|magic bomb|bullet|bullets|shoot
blood|bloody sweat|pressure|drive|work|boring|test|hell
sick|tired of ~2 vendors|powerpoint|paperwork|forms|emails|waiting|meetings|spam|cold_calls|
    calls|sales|this_website|the_runaround
burned|burnt|burning out|question|questions|curious
cut|cutting ~1 off|out|down|short|back|costs|it_close|to_the_chase|corners|edge|some_slack|
    the_budget|a_check|us_a_deal
die|dead hard|heat|horse|ringer|giveaway|pool
i|we ~1 am|are afraid ~1 that|we|i|so|not|it|the|my|our|this|your|there
need|get|want|wants ~1 out of|from ~1 my|our|the|this|it|bed|mailing|contract
life|death saver|savers|insurance_question|hack|cycle|long
end|ending of|the ~1 quarter|year|month|day|week|fiscal|summer|call|chat|class|contract|course|
    session
end it|this|things on|with|early|there|at
in my house size
not ~1 want|going|trying|need to kill|strangle myself|anyone|anybody|someone ~1 writing|doing|
    filling|over|with|for|just|commuting|on
non emergency
emergency number|numbers|management|manager|services|service|contact|medicine|system|vehicle|
    vehicles|operations|plan|plans|planning|response|preparedness|line
911 system|center|centre|operator|operators|dispatcher|dispatchers|dispatch|calls|call_center|
    board|caller|callers|tapes|outage|surcharge|maintenance
help desk|line|page|menu|file|ticket|center
"""


@cache
def idioms() -> tuple[Template, ...]:
    """Give the idioms that use words of danger for everyday things."""
    return tuple(Template(line) for line in lines(_IDIOMS))
