# ruff: noqa: E501
"""What turns danger words into a topic: idioms, courses, rehearsals, the past, the hypothetical."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from faq.emergency.template import Template

__all__ = ["Frame", "FrameCue", "frames", "idioms"]


class Frame(StrEnum):
    """Why danger words may be only spoken about."""

    STAGE = "stage"
    HYPOTHESIS = "hypothesis"
    REPORT = "report"
    PAST = "past"
    TEACHING = "teaching"
    COURSE = "course"
    GENERAL = "general"
    ORDINARY = "ordinary"
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class FrameCue:
    """One template and the frame that it sets."""

    frame: Frame
    template: Template


_IDIOMS = """
drowning|drown|drowned|buried|swimming|sinking ~1 in ~3 paperwork|work|email|emails|debt|requests|calls|admin|reports|forms|applications|meetings|complaints|data|tickets|it_all|paper|records
this|it|that|deadline|deadlines|schedule|scheduling|budget|heat|paperwork|commute|feet|back|suspense|wait|waiting|prices|price|process|county|overtime is|are|has_been killing ~1 me|us
killing me smalls|with|over|here|on_the
dying|die to know|see|hear|attend|get|find|try|read|meet|ask|learn|go_to
over my dead body
dead in_the_water|serious|end|last|on|wrong|weight|line|zone|until|till|set_on|tired|links|link|ahead|slow|batteries|battery
budget|phone|battery|link|line|laptop|grant|deal|server|website|mic|project|list is|are|was|went dead|dying|on_fire
deadly|dead serious|simple|boring|dull
i|we|he|she|they ~1 kill|killing|die|murder for ~1 a|an|some|that|one|your|the
please kill me now|already lol|haha
matter of life|death ~3 that|i|we
way out of|from ~1 contract|agreement|deal|policy|commitment
kill|killing|killed time|two_birds|the_mood|the_deal|the_second|the_process|the_registration|the_bill|the_lights|the_program|it_out_there|the_project|our_budget|the_budget|the_vibe
kill|murder|shoot|strangle me|us ~1 if|when|for|because ~2 i|we|he|she|you|it|the ~2 miss|forget|lose|mess|screw|not|book|register|am_late|are_late|spend|sees|see|finds_out_about|finds_out_what|late|hears|sign|pick|fail|did
laughing|laughed|laugh|bored|boredom|embarrassment|embarrassed|died ~2 laughing|to_death|tears|boredom|embarrassment
died|die|dying|dead ~2 laughing|of_boredom|of_embarrassment|inside_from|from_boredom
bored|scared|worried|tickled|worked|love|loved|loves|talk|talked|beat|meeting|meetinged to|it_to death
death of|by me|powerpoint|power_point|a_thousand_cuts|meetings|committee|paperwork|slides
shoot|shooting|shot|shoots|fire|fired ~1 me|us|you|him|her|them|over|off|an|a ~3 email|e|mail|message|text|note|line|quote|link|invoice|copy|details|reply|dm|pdf|flyer|brochure|info|information|an|over|dates|call|breeze
shoot|shooting for|ahead|away|straight|the_breeze|your_shot|video|a_video|the_video|hoops
bite|biting|bit the|that bullet
bullet|bullets|bulleted point|points|list|proof|journal|lists
fire|firing away|off|drill|department|dept|extinguisher|chief|marshal|house|fighters|fighter|rescue|academy|station|code
shot|shots in_the_dark|in_the_arm|of_espresso|clock|at_it|at_this
best|long|another|good|big|parting|screen|flu|first|head shot|shots ~1 !in|at_the|at_us|at_me|by
give|take|have|get|giving|taking|worth it|this|that|a|one ~2 shot|stab !me|in|by
call|calls|calling|called the shots|shot
pull|pulled|pulling|pulls the trigger on
trigger warning|warnings|words|point
jump|jumped|jumping the gun
jump|jumping|jumped in|on|into|through|at|right|ahead|back|over_to|straight ~1 the|a|this|with|here|one|chance|hoops|to|in|on|call
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
i ~2 fainted|died|collapsed|choked|panicked|passed_out|a_heart_attack ~4 price|quote|invoice|bill|cost|tuition|fee
breathe|breathing with|under|through ~2 all|these|this|deadlines|paperwork|work|emails
breathing room|space|down_my_neck|techniques|exercises|exercise
choke|choked|choking point|on_the_price|up|hold|holds
lost|stuck|trapped ~3 where|how|on|with|at|between|in ~4 sign|register|registration|form|menu|step|page|website|site|screen|login|portal|meeting|meetings|voicemail|class|process|queue|loop|screen|question|budget|phone_tree
hit me up|back|with
hit a|the|our|my|on|this|send|submit|reply wall|limit|deadline|road_block|target|goal|send|cap|button|price|price_for|nail|snag|ceiling|ground|road|spot
take ~1 a hit ~1 on
beat|beats the_price|around_the_bush|the_deadline|the_rush|that_price|their_price|it|a_dead_horse
beating a dead horse
kick|kicked|kicking ~2 off|myself|ourselves
blow|blown|blew ~2 away|my_mind|our_budget|the_budget|our_minds|over|us_away
bomb|bombed|bombing the|that|my|his|her|this test|exam|class|quiz|presentation|certification|interview
da|photo|the bomb
hanging|hang on|in_there|out|up_on|tight|around|fire|over_my_head|over_us
hate|hated|kicking|kick myself for
suicide prevention|hotline|lifeline|awareness|squad|by_cop|intervention|calls|call|rates|statistics|watch|module|policy
killer|kill app|deal|class|course|instructor|price|view|feature
kill switch|shot|chain|the_lights
lost|losing my|our|their|the ~1 mind|place|login|password|link|certificate|receipt|notes|voice|patience|registration|handouts|handout|book|copy|way|train
missing from|the|a|link|page|file|attachment|certificate|invoice|info|information|data|your|out|his|her|something|anything|this|that|one|day|piece ~1 my|our|the|second|first|class|day|email|form|list|course|page
am|are|is|be|was missing the|a|an|your|out|from|class|day|two|one|something|anything|my|our|his|her|this|that
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
sick|tired of ~2 vendors|powerpoint|paperwork|forms|emails|waiting|meetings|spam|cold_calls|calls|sales|this_website|the_runaround
burned|burnt|burning out|question|questions|curious
cut|cutting ~1 off|out|down|short|back|costs|it_close|to_the_chase|corners|edge|some_slack|the_budget|a_check|us_a_deal
die|dead hard|heat|horse|ringer|giveaway|pool
i|we ~1 am|are afraid ~1 that|we|i|so|not|it|the|my|our|this|your|there
need|get|want|wants ~1 out of|from ~1 my|our|the|this|it|bed|mailing|contract
life|death saver|savers|insurance_question|hack|cycle|long
end|ending of|the ~1 quarter|year|month|day|week|fiscal|summer|call|chat|class|contract|course|session
end it|this|things on|with|early|there|at
in my house size
not ~1 want|going|trying|need to kill|strangle myself|anyone|anybody|someone ~1 writing|doing|filling|over|with|for|just|commuting|on
non emergency
emergency number|numbers|management|manager|services|service|contact|medicine|system|vehicle|vehicles|operations|plan|plans|planning|response|preparedness|line
911 system|center|centre|operator|operators|dispatcher|dispatchers|dispatch|calls|call_center|board|caller|callers|tapes|outage|surcharge|maintenance
help desk|line|page|menu|file|ticket|center
"""

_FRAMES: tuple[tuple[Frame, str], ...] = (
    (
        Frame.STAGE,
        """
scenario|scenarios|roleplay|roleplays|roleplayer|roleplayers|drill|drills|tabletop|simulation|simulated|simulator|mock|exercise|exercises
exam|quiz|test question|questions|item|items
for|an|exam|quiz|test exam|quiz
hypothetically|hypothetical|imagine|suppose|supposing|pretending|let_us_say|let_is_say|lets_say|let_s_say|say_that|assume|assuming|picture_this
for|as|an|here|example|one example|instance|hypothetical
example a|an|officer|subject|someone|wife|man|woman|you|suspect
case study|studies
in|the|this|that|your|our|watch|saw|a video|videos|movie|film|novel|episode|bodycam|podcast|song|clip|show|tv_show|role_play|footage|documentary
actor|actors|roleplayers|players
phrase|phrases|sentence|quote|line|words|wording
vignette|skit|script
practice|practise|practicing|rehearse|rehearsal
""",
    ),
    (
        Frame.HYPOTHESIS,
        """
what|how if|about ~0 !i|my|we_are
what good|use is|are
supposed|expected to
is|are there ~1 a|any|some ~2 part|section|module|block|portion|chapter|unit|piece
allowed|legal|legally|justified ~1 to
what should|do|would|could|can|might i|we|you ~1 say|do|tell ~0 to|with|when|about|if a|an|someone|people|somebody
what is|are the ~1 best|right|first|correct|proper|safest|ideal
how do|to|can|should|would|could i|you|we|one ~1 deescalate|deescalation|talk|handle|approach|deal|calm|respond|teach|train|help|disarm|negotiate ~2 a|an|someone|people|somebody|with_a|to_a
how to ~1 deescalation|talk|handle|approach|deal|calm|respond|teach|train|disarm|negotiate
want|expect|expects|expected|supposed|tell|ask|asking|telling ~1 us|officers|me|cops|them|police|to ~0 hold|talk|to_talk|to_hold|to_reason|to_deescalate|to_negotiate|to_stand|to_chat|to_be_nice
sounds like you
even|not|only with|against|if|when ~1 a|an|active|someone
talk|talking|reason|reasoning|negotiate|negotiating|dealing|deal ~1 with|to|down ~1 a|an|someone|people|armed|suicidal
what should|would|can|could|do|does|must|might ~2 officer|officers|deputy|deputies|they|you_tell|you_teach|your|a_cop|cops|police|trainee|trainees|dispatchers|responders|instructors|instructor|one
what do|would|should you tell|teach|say|advise|recommend|train
how should|would|could|do|does|can ~1 an|a|officers|officer|you|your|deputies|one|police|they|cops|somebody|people|we
when|if|once|where|whenever|unless a|an|someone|people|officers|another|any ~1 !is_here
when|if|once|whenever|unless the|your|our ~1 subject|suspect|person|officer|caller|man|woman|other
if|when officer|officers|subject|suspect|suspects|person|somebody|citizens
in case an|a|someone|of
can|could|would|will|should|must|may|does|do ~2 deescalation|officer|officers|department|agency|approach|method|technique|techniques|strategies|it_work|we_be_liable
is an|a|it|there ~3 liable|allowed|justified|legal|required|possible|any_time|time
would|will ~1 it|this|that|your ~2 work|apply|help|be|handle|stop|prevent|have
whose
someone|somebody|person|people|subject|subjects|caller|callers|suspect|man|individual|individuals|those|anyone|veteran|student|teen who|that|whose
""",
    ),
    (
        Frame.REPORT,
        """
someone|somebody|person|people|subject|subjects|caller|callers|suspect|suspects|man|woman|veteran|wife|husband|student|who|individual|individuals|citizen|kid|teen|patient ~3 says|say|said|saying|yells|tells|telling|threatens|claims|states|shouts|screams|calls|reports|that
calls|call|caller|callers|statements|comments|phrases|things like
says|say|saying|said ~0
recognise|recognize|recognising|recognizing|identify|spot|respond|responding
""",
    ),
    (
        Frame.PAST,
        """
last|past|previous year|month|summer|spring|fall|winter|autumn|decade|week_we|january|february|march|april|may|june|july|august|september|october|november|december|quarter
year|years|month|months|decade|decades|weeks ago|back|earlier|later|since
in|back|since|of|during|from 1990|1995|1999|2000|2001|2005|2008|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|the_90s|the_80s|january|february|march|april|june|july|august|september|october|november|december
back in|when
when|while|since i|we|he|she was|were|worked|served|had
formerly|previously|historically|earlier_in_my
-at|all|right|this once
used to
buried|funeral|memorial|in_memory|in_his_name|in_her_name|passed_away|took_his_own|took_her_own|took_their_own|late_husband|late_wife|late_partner|late_brother|killed_in|died_in|died_by|was_killed|were_killed|anniversary|widow|widower|grieving|bereaved|lost_an_officer|line_of_duty|lost_my|lost_a|lost_our
since my|the|his|her|our
after the|our|that|a ~3 standoff|shooting|incident|suicide|stabbing|attack|overdose|riot|death
""",
    ),
    (
        Frame.TEACHING,
        """
teach|teaches|taught|teaching|cover|covers|covered|covering|include|includes|address|addresses|discuss|discussed|touch_on|deal_with|deals_with|talk_about|explain|explains|apply|applies|review|used_in|go_over|part_of|tools_for|recommend|difference|differ|learn|learned|learning|handle|handled|handling|respond_to|approach|prepare|prepares|trained|train_for|train_on
policy|policies|procedure|procedures|protocol|statute|law|legal|liability|liable|lawsuit|lawsuits|court|graham|constitutional|form_asks|curriculum|syllabus|module|modules
do|does|can|could|will|would you|it|your|they|this ~2 cover|teach|offer|have|do|handle|talk|train|include|provide|touch|address|work|use|recommend|run|send|help_with|bring|train|fit|mention
course|class|training|program|curriculum|ttt|t3|t_t_t|module ~1 on|about|for|regarding|with|says|say|cover
""",
    ),
    (
        Frame.COURSE,
        """
-the|a|next|this|moving|passing|to_my train|trains !tracks|is
course|courses|class|classes|training|trainer|trainers|trainee|trainees|instructor|instructors|lesson|lessons|workshop|workshops|seminar|session|sessions|certification|certificate|attendees|attendee|ttt|t3|program|programs|programme|material|materials|classroom|academy
deescalation|technique|techniques|strategies|method|methodology|tactics|best_practices|principles
-of_our|of_my officers|deputies|dispatchers|agencies|departments|personnel|negotiators|responders|rookies|recruits|cit|988 !down|are_down|needed|now|here|please|hurt|hit
""",
    ),
    (
        Frame.GENERAL,
        """
percent|percentage|statistics|statistic|stats|numbers|rate|rates|data|study|studies|research|news|article|story|headline|headlines|media|reporters|report|reports|read_that|survey
every|each|most|all day|week|month|year|calls|fall|summer|spring
often|usually|typically|frequently|sometimes|generally|these_days|nowadays|regularly|on_average|in_general
how many|much|often ~3 officers|people|suspects|situations|cases|calls|shootings|police
people|subjects|persons|individuals|those in crisis
as a 911|dispatcher|negotiator|chaplain|trainer|counselor|therapist|paramedic|nurse|chief|sheriff
i am a|an|the ~2 negotiator|dispatcher|chaplain|trainer|counselor|therapist|instructor|paramedic|nurse|clinician|clerk|writer
our team|unit|agency|department|county|squad|jail ~2 talks|works|deals|sees|responds|serves|handles|gets
fewer|more|up_this_year|increase|increasing|rise|rising shootings|suicides|attacks|often|calls|incidents|in|officers
is it true|that
""",
    ),
    (
        Frame.ORDINARY,
        """
form|forms|website|web|site|page|portal|link|login|log|password|invoice|invoices|paperwork|mailing|email|emails|powerpoint|budget|price|prices|pricing|quote|vendor|vendors|registration|register|schedule|scheduling|seats|seat|lunch|parking|brochure|purchase|grant|fee|cost|costs|refund|deadline|book|booking|download|upload|pdf|zoom|wifi|county|council
coordinator|instructors|receipt|attachment
thanks|thank
lol|haha|lmao|jk
number|contact|reach|dates|hours|details|info|information|address|sign_up|cheaper|expensive|discount|money|pay|payment|manual|handouts
range|gear|vest|holster|taser|simunition|equipment|armor|locker_room|conference
""",
    ),
    (
        Frame.DENIAL,
        """
not|no|nothing|never ~1 an? emergency
nobody|nothing ~2 hurt|happening|danger|emergency
i|we am|are not|fine ~1 suicidal|in_danger|in_crisis|at_risk|in_any_danger
just|only asking|wondering|curious|a_question
false alarm
""",
    ),
)


@cache
def idioms() -> tuple[Template, ...]:
    """Give the idioms that use words of danger for everyday things."""
    return tuple(Template(line) for line in _IDIOMS.strip().splitlines())


@cache
def frames() -> tuple[FrameCue, ...]:
    """Give every frame cue."""
    return tuple(
        FrameCue(frame, Template(line))
        for frame, block in _FRAMES
        for line in block.strip().splitlines()
    )
