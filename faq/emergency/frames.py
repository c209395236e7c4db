"""What turns danger words into a topic: idioms, courses, rehearsals, the past, the hypothetical."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from faq.emergency.template import Template, lines

__all__ = ["Frame", "FrameCue", "frames"]


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


_FRAMES: tuple[tuple[Frame, str], ...] = (
    (
        Frame.STAGE,
        """
scenario|scenarios|roleplay|roleplays|roleplayer|roleplayers|drill|drills|tabletop|simulation|
    simulated|simulator|mock|exercise|exercises
exam|quiz|test question|questions|item|items
for|an|exam|quiz|test exam|quiz
hypothetically|hypothetical|imagine|suppose|supposing|pretending|let_us_say|let_is_say|lets_say|
    let_s_say|say_that|assume|assuming|picture_this
for|as|an|here|example|one example|instance|hypothetical
example a|an|officer|subject|someone|wife|man|woman|you|suspect
case study|studies
lesson plan|plans
in|the|this|that|your|our|watch|saw|a video|videos|movie|film|novel|episode|bodycam|podcast|song|
    clip|show|tv_show|role_play|footage|documentary
actor|actors|roleplayers|players
phrase|phrases|sentence|wording
vignette|skit|script
practice|practise|practicing|rehearse|rehearsal
""",
    ),
    (
        Frame.HYPOTHESIS,
        """
what|how if|about ~0 !i|my|we_are
what good|use is|are
how far|close|long|fast|near ~1 should|can|must|do ~1 you|officers|an|a|we|they|someone
supposed|expected to
is|are there ~1 a|any|some ~2 part|section|module|block|portion|chapter|unit|piece
allowed|legal|legally|justified ~1 to
what should|do|would|could|can|might i|we|you ~1 say|do|tell ~0 to|with|when|about|if a|an|
    someone|people|somebody
what is|are the ~1 best|right|first|correct|proper|safest|ideal
how do|to|can|should|would|could i|you|we|one ~1 deescalate|deescalation|talk|handle|approach|
    deal|calm|respond|teach|train|help|disarm|negotiate ~2 a|an|someone|people|somebody|with_a|
    to_a
how to ~1 deescalation|talk|handle|approach|deal|calm|respond|teach|train|disarm|negotiate
want|expect|expects|expected|supposed|tell|ask|asking|telling ~1 us|officers|me|cops|them|police|
    to ~0 hold|talk|to_talk|to_hold|to_reason|to_deescalate|to_negotiate|to_stand|to_chat|
    to_be_nice
sounds like you
even|not|only with|against|if|when ~1 a|an|active|someone
talk|talking|reason|reasoning|negotiate|negotiating|dealing|deal ~1 with|to|down ~1 a|an|someone|
    people|armed|suicidal
what should|would|can|could|do|does|must|might ~2 officer|officers|deputy|deputies|they|you_tell|
    you_teach|your|a_cop|cops|police|trainee|trainees|dispatchers|responders|instructors|
    instructor|one
what do|would|should you tell|teach|say|advise|recommend|train
how should|would|could|do|does|can ~1 an|a|officers|officer|you|your|deputies|one|police|they|
    cops|somebody|people|we
when|if|once|where|whenever|unless a|an|someone|people|officers|another|any ~1 !is_here
when|if|once|whenever|unless the|your|our ~1 subject|suspect|person|officer|caller|man|woman|other
if|when officer|officers|subject|suspect|suspects|person|somebody|citizens
in case an|a|someone|of
can|could|would|will|should|must|may|does|do ~2 deescalation|officer|officers|department|agency|
    approach|method|technique|techniques|strategies|it_work|we_be_liable
is an|a|it|there ~3 liable|allowed|justified|legal|required|possible|any_time|time
would|will ~1 it|this|that|your ~2 work|apply|help|be|handle|stop|prevent|have
man|woman who !says|said|is|has|just|will|wont|keeps|got
whose
someone|somebody|person|people|subject|subjects|caller|callers|suspect|individual|
    individuals|those|anyone|veteran|student|teen who|that|whose
""",
    ),
    (
        Frame.REPORT,
        """
someone|somebody|person|people|subject|subjects|caller|callers|suspect|suspects|man|woman|
    veteran|wife|husband|student|who|individual|individuals|citizen|kid|teen|patient ~3 says|say|
    said|saying|yells|tells|telling|threatens|claims|states|shouts|screams|calls|reports|that
calls|call|caller|callers|statements|comments|phrases|things like
says|say|saying|said ~0
recognise|recognize|recognising|recognizing|identify|spot|respond|responding
""",
    ),
    (
        Frame.PAST,
        """
last|past|previous year|month|summer|spring|fall|winter|autumn|decade|week_we|january|february|
    march|april|may|june|july|august|september|october|november|december|quarter
year|years|month|months|decade|decades|weeks|summers|winters|springs ago|back|earlier|later|since
in|back|since|of|during|from|until pastyear|the_90s|the_80s|january|february|
    march|april|june|july|august|september|october|november|december
back in|when
when|while|since i|we|he|she was|were|worked|served|had
formerly|previously|historically|earlier_in_my
-at|all|right|this once
used to
in prison|jail|custody now|since|for|after
buried|funeral|memorial|in_memory|in_his_name|in_her_name|passed_away|took_his_own|took_her_own|
    took_their_own|late_husband|late_wife|late_partner|late_brother|killed_in|died_in|died_by|
    was_killed|were_killed|anniversary|widow|widower|grieving|bereaved|lost_an_officer|
    line_of_duty|lost_my|lost_a|lost_our
since my|the|his|her|our ~2 death|suicide|loss|shooting|passing|retirement|accident|incident
after the|our|that|a ~3 standoff|shooting|incident|suicide|stabbing|attack|overdose|riot|death
""",
    ),
    (
        Frame.TEACHING,
        """
teach|teaches|taught|teaching|cover|covers|covered|covering|include|includes|address|addresses|
    discuss|discussed|touch_on|deal_with|deals_with|talk_about|explain|explains|apply|applies|
    review|used_in|go_over|part_of|tools_for|recommend|difference|differ|learn|learned|learning|
    handle|handled|handling|respond_to|approach|prepare|prepares|trained|train_for|train_on
policy|policies|procedure|procedures|protocol|statute|law|legal|liability|liable|lawsuit|
    lawsuits|court|graham|constitutional|form_asks|curriculum|syllabus|module|modules
do|does|can|could|will|would you|it|your|they|this ~2 cover|teach|offer|have|do|handle|talk|
    train|include|provide|touch|address|work|use|recommend|run|send|help_with|bring|train|fit|
    mention
course|class|training|program|curriculum|ttt|t3|t_t_t|module ~1 on|about|for|regarding|with|says|
    say|cover
""",
    ),
    (
        Frame.COURSE,
        """
-the|a|next|this|moving|passing|to_my train|trains !tracks|is
course|courses|class|classes|training|trainer|trainers|trainee|trainees|instructor|instructors|
    lesson|lessons|workshop|workshops|seminar|session|sessions|certification|certificate|
    attendees|attendee|ttt|t3|program|programs|programme|material|materials|classroom|academy
deescalation|technique|techniques|strategies|method|methodology|tactics|best_practices|principles
-of_our|of_my officers|deputies|dispatchers|agencies|departments|personnel|negotiators|
    responders|rookies|recruits|cit|988 !down|are_down|needed|now|here|please|hurt|hit
""",
    ),
    (
        Frame.GENERAL,
        """
percent|percentage|statistics|statistic|stats|numbers|rate|rates|data|study|studies|research|
    news|article|story|headline|headlines|media|reporters|report|reports|read_that|survey
every|each|most|all day|week|month|year|calls|fall|summer|spring
often|usually|typically|frequently|sometimes|generally|these_days|nowadays|regularly|on_average|
    in_general
how many|much|often ~3 officers|people|suspects|situations|cases|calls|shootings|police
people|subjects|persons|individuals|those in crisis
as a 911|dispatcher|negotiator|chaplain|trainer|counselor|therapist|paramedic|nurse|chief|sheriff
i am a|an|the ~2 negotiator|dispatcher|chaplain|trainer|counselor|therapist|instructor|paramedic|
    nurse|clinician|clerk|writer
our team|unit|agency|department|county|squad|jail ~2 talks|works|deals|sees|responds|serves|
    handles|gets
fewer|more|up_this_year|increase|increasing|rise|rising shootings|suicides|attacks|often|calls|
    incidents|in|officers
is it true|that
""",
    ),
    (
        Frame.ORDINARY,
        """
form|forms|website|web|site|page|portal|link|login|log|password|invoice|invoices|paperwork|
    mailing|email|emails|powerpoint|budget|price|prices|pricing|quote|vendor|vendors|
    registration|register|schedule|scheduling|seats|seat|lunch|parking|brochure|purchase|grant|
    fee|cost|costs|refund|deadline|book|booking|download|upload|pdf|zoom|wifi|county|council
coordinator|instructors|receipt|attachment
thanks|thank
lol|haha|lmao|jk
number|contact|reach|dates|hours|details|info|information|address|sign_up|cheaper|expensive|
    discount|money|pay|payment|manual|handouts
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
def frames() -> tuple[FrameCue, ...]:
    """Give every frame cue."""
    return tuple(
        FrameCue(frame, Template(line)) for frame, block in _FRAMES for line in lines(block)
    )
