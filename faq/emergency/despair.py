"""Faint cues of an asker's despair, which say enough only where nothing ordinary stands by."""

__all__ = ["SELF_FAINT"]

SELF_FAINT = """
^ please|just|somebody|someone|can_someone? help me|us ~1 $
this is it for me
saying|say goodbye
can_not carry ~2 this|it|on ~2
no light|joy|hope|way ~1 left|forward|out
come|came to say goodbye
i ~1 can_not ~1 carry|continue|go|take|bear|do|fight|live|keep ~4 longer|anymore $
nobody needs|wants|loves me
too late for me
i ~2 not existing
would come|cry ~3 funeral
i ~2 picked|chosen ~2 day|tree|bridge|spot|place
i|just ~2 going to do it|that !now_that|anyway
made up my mind
feel|feeling|felt ~1 calm|peaceful|at_peace|ready
i|how ~3 came|got close last_night|to_doing_it|to_it
asking for myself|me
can_not face anything|anyone|tomorrow|it_anymore|my_family
nothing helps|works|matters|left
would|will be so? easy|simple|quick ~1 $
too late for ~1 help|this
come|cry|be at|to|there the|my funeral
not want ~1 help
need|have to be quiet|silent ~1 $
i am done !with|for_the|by|at|after|when|and_ready|reading|filling|here_thanks|thanks
i am so? done
i ~2 can_not|not ~1 do|take|handle|stand|fight|bear ~2 this|it|any_of_this anymore
i ~1 not do|take this|it
i ~2 give up !on|my
i ~2 had enough !of
i ~1 want out !of
make it|this|everything stop
i ~1 am|feel|feeling ~2 hopeless|worthless|empty|numb|trapped|useless|broken|desperate
i feel|am ~3 empty|hopeless|worthless|nothing|numb|so_alone|all_alone|alone|lost_inside|dead
tired of fighting|everything|trying|it_all|pretending|all_of_it|all_this|crying|struggling|this_life
so|too|just tired ~4 anymore
nobody|no_one ~3 cares|care|understands|loves|listens|left ~1 me|anymore|about_me|if
i am|have ready|decided to|it go|is_time
i am ~1 ready to go $
i am at|hit peace|rock_bottom|the_end|my_limit|end_of_my_rope
end of my rope
what is the point|use ~1 anymore|of_anything|of_trying|of_it_all|of_me
there is|i_see|see no point
not ~3 see|find|have ~2 point
no point !in|of|to
not going in ~2 tomorrow
my badge ~5 table|desk|drawer
no hope|future
i|my ~2 lost everything
i ~4 want|need|just|going to disappear|sleep_forever|go_to_sleep
i ~2 not ok|okay|alright|doing_well|coping
i ~3 crying|cry|sobbing|falling_apart|breaking_down|shattered|drowning_inside
i ~4 dark|bad|scary ~1 place|thoughts|night|head
my last shift|day|night|tour
sorry for everything
take care of my dog|cat|kids|children|family|mom|daughter|son|wife
forgive me
i am sorry|so_sorry ~1 everyone|mom|dad|kids|all|i_failed
i ~2 do|did|bought ~2 pills|rope|gun|gas
i ~4 drinking ~4 alone|gun|every_night|again|numb
nightmares|flashbacks|faces ~5 sleep|stop|every_night
not ~1 slept|eaten|sleep in|for days
it|things will|would all? be over soon|tonight|tomorrow
it is|will_be all? over soon|tonight|now|for_me
no_one|nobody to talk_to|turn_to|call
i|my ~3 gun|pistol|glock|weapon|rifle ~8 done|end|tired|alone|tonight|goodbye|sorry|thinking|
    over|enough|drunk|drinking|dark
i ~4 hurt|harm someone|people
life ~3 over|meaningless|pointless|unbearable
i ~2 alone and ~3 scared|dark|hurting
my|the ~2 medal|badge|uniform ~5 anymore|nothing
not ~3 strong enough
can_not|not ~2 unsee|get_out_of_my_head|stop_seeing|forget_his_face|forget_her_face
"""
