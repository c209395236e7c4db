"""Weights of words and pairs of neighbours in hundredths, by `benchmarks/safety_fit`."""

__all__ = ["TERM_WEIGHTS"]

TERM_WEIGHTS = """
12 60|14 80|20 45|30 51|6 47|9 81|^ a 157|^ active 34|^ add -29|^ am -36|^ an 68|^ any -40|
^ are -59|^ asking 104|^ can 43|^ code 30|^ cops -26|^ could -41|^ dad 26|^ good -27|^ got -32|
^ has -44|^ have -42|^ hello -48|^ help 87|^ honestly 29|^ hostage 44|^ hours 31|^ how -70|
^ if 74|^ in -45|^ is -147|^ it 61|^ last 57|^ legal -23|^ let -21|^ man 77|^ need 46|^ no -43|
^ nobody 54|^ not 44|^ officer 97|^ one 53|^ please 46|^ pretend 51|^ public -26|^ put -51|
^ she 28|^ some 66|^ someone 101|^ sorry -41|^ stop -29|^ student 45|^ take -21|^ that -44|
^ there 84|^ they 52|^ this 45|^ three 34|^ train 26|^ two 32|^ what -48|^ where -28|^ which 42|
^ who -40|^ why -86|^ will -86|^ yes 41|^ you 115|^ ~ -32|a bomb 32|a bridge -66|a bunch 49|
a call -25|a class 76|a colleague -53|a deputy -83|a human -24|a journalist -21|a knife -54|
a man -65|a month 30|a mother -30|a note 20|a phone 49|a refund 38|a reminder -87|a rifle 20|
a standoff 25|a student 90|a suicidal -39|a suspect 38|a table -98|a taxi -92|a test -27|
a woman -38|about -79|about my -30|about to 22|accident 27|actor -41|add -31|address 36|after 69|
after this 44|agency -20|ago -40|ago and -32|alive 61|all 60|allowed -46|already $ -23|
already -21|already there -29|always -28|am 23|am a -65|am about 48|am being 37|am done -39|
am going 100|am hiding -28|am i -45|am in 30|am looking -71|am not -25|am out -24|am outside -21|
am stuck -49|an accident 49|an answer 33|and 99|and a -16|and he 37|and i 49|and is 26|and no -27|
and nobody -61|and one 47|and people 87|and said 40|and says -71|and the 62|and then 43|
and they 30|and we 39|and will -29|another -40|answering 28|any -54|anybody 33|anymore $ -83|
anymore -39|anyone $ 39|anyone 94|anything -30|anything in -23|apartment 52|are 46|are a 20|
are in 25|are not -52|are there -46|are you -25|armed 33|around 109|as 24|as a -53|ask about 49|
asked -27|asked me -37|asking 31|asking again -34|asks 28|asleep -20|assist -42|assist me -42|
at 57|at my 43|at the 38|ate 52|away $ -28|baby $ 28|baby 53|back $ 31|back -65|back from 45|
back to -77|back with -25|background -42|bad $ 24|bad for -34|bag $ -48|bag -70|be 44|
be around 95|be dead 39|be gone 22|be here 64|be so 36|be there -62|because 51|bed $ -27|bed -62|
been 46|been waiting -64|before 42|before i 24|being 96|being alive 54|between -39|big -28|
bill $ -26|bill -96|binders -57|black 43|bleeding 38|blood 41|blue 33|boat 103|body hurts -33|
bostain -36|both $ 32|bother 22|boy 52|boyfriend 43|break 29|breathe 53|bridge -114|
bridge and -37|bring -47|bring the -35|broke the -49|broken $ -42|broken -45|brother -27|
budget -35|bullet 49|bunch 49|bunch of 49|buried 59|bus $ -30|by a 50|by mistake -51|bye $ 37|
call 25|call me -103|calls $ -26|calls -131|calls are -26|calls like -46|calm -58|calm down -35|
came home 21|can -85|can anyone -24|can he -72|can hear 81|can i -94|can it -40|can my -27|
can not 31|can only 33|can people -25|can this 58|can we -31|can you 47|cancel my 34|captain -44|
car $ 25|car 39|card $ -29|card -93|carry 41|certified $ 47|certified 42|chair 60|chat $ 45|
chat 57|check 24|chest 31|chief -65|child -23|child broke -68|class 52|class costs 34|
class in 107|classroom -55|closer 25|code $ -50|code -26|coffee $ -30|coffee -92|collapsed 27|
colleague -49|come $ -80|come 35|come back 77|community -41|complaint $ -29|complaint -33|
contact 54|coordinator -26|costs 26|council -33|course $ 25|court $ -31|court -35|courthouse $ 43|
courthouse 41|coworker 35|crashed -35|credit -53|credit score -51|crew 35|crisis -50|cut 99|
dad 48|dad is 42|damaging -27|damaging to -27|day $ -33|day -50|day can -40|dead $ 49|dead 33|
death 29|deescalate -67|deescalate him -26|department $ -35|department host 26|deputies -22|
desk -29|did 29|did not 28|die $ 65|die 38|died -73|dispatchers -47|do $ 105|do 22|do i -80|
do it 60|do not 47|do something 55|do this 47|do we -41|doe -50|does -22|does anyone 22|
does it -62|does not 35|does this -27|dog 40|doing 37|done $ -25|done -68|door -26|down $ 51|
down 102|down the 32|drank 55|drill -39|driver 51|drop -38|dropped 45|during the 31|duty 64|
early -36|elm 52|email -39|emergency -35|empty 30|end $ 73|end 40|engine 45|english -25|
enough $ 86|enough 97|enroll -41|ever $ 50|ever 26|everyone $ 25|everyone 99|everyone is 35|
everything 74|everywhere 51|existing $ 33|existing 33|eyes -38|fall $ 44|fall 42|family 35|
father -51|father needs -30|feel 23|feel bad -34|feel like 71|fell asleep -29|fewer -27|fight 31|
find the -72|fine 26|finished 28|first $ -24|first page -31|fix 31|flight $ -44|flight -65|
flip -53|floor $ 54|floor 54|flyer -50|follow -27|followed 32|following 23|for 27|for asking -45|
for good 31|for his -30|for me 95|for my 74|for ten 29|for the -21|for this -25|for work 32|
force -88|form -55|found 33|four 38|four officers 39|friend $ 46|friend 87|friend and -44|
friend never -25|from me 32|from my -51|from the 95|from this -48|from us -41|front 32|
front of 34|gain -22|game -70|gas 23|get a 25|get back -57|get in -38|get my -29|get police 57|
get the 42|give -66|give me -36|glass 58|go $ 24|go 58|go hands -50|going 91|going off 26|
gone $ 27|gone -59|gone for -41|gone through -25|good night 51|goodbye $ 55|goodbye 60|
goodbyes 42|got 33|got a -37|got my 53|got shot 51|grant -21|gun 23|gun and -43|gun in 34|gym 28|
had -66|hair 60|half -27|hall 35|hand $ 42|hand 20|hand or -41|hands on -50|hang 28|happens to 36|
hard -26|has 52|has been 55|have a 24|have an 37|have been -21|have got 29|have my 37|have to -49|
having 58|having a 42|he 119|he has 31|he is 46|he left -44|he took 39|he wants -50|he will 95|
head $ 46|head 28|hear 52|heart 71|hello -51|help $ 47|help 104|help me 59|help us 58|
help with -93|helps -33|her 68|her son -30|here $ 32|here anymore 55|hiding -25|high -37|him 64|
himself -54|himself in 28|his 68|his back -30|hit 125|hitting 54|hitting me 28|hold -84|
holding 13|home from 20|homework 33|honestly 54|honestly i 29|hope 61|hospital 25|host 23|
host a 25|hours for 33|hours is -31|house $ -53|house is 41|how -35|how do -30|how you 40|
human -28|hurry 32|hurt $ 30|hurt -53|hurts -64|hurts after -33|husband 22|husband is -40|
husband went 25|i 39|i am 73|i can 80|i could 34|i cut 90|i do -22|i drank 36|i get 72|i got 35|
i had -29|i have 52|i keep 25|i left -39|i live 23|i lost -55|i miss -59|i never -68|i send -33|
i share -64|i should 60|i stop 44|i tried 49|i want -70|i will 83|i would -48|if 67|if he -41|
if i 49|if it 24|if the -64|if you 111|improve -42|in 46|in a 32|in class 30|in court -27|
in danger -34|in front 34|in it 34|in law 41|in looking -42|in mine -41|in our 58|in the 90|
inside $ 107|inside 164|insurance 57|interview -32|into 29|invoice -30|is $ -23|is 133|is a -32|
is all -27|is at -55|is broken -42|is damaging -27|is dead -37|is for -33|is going -27|
is gone -65|is got -42|is having 39|is hitting 41|is holding 29|is it -98|is locked -63|
is missing 27|is my -12|is name -33|is not -68|is someone -26|is standing -35|is still -22|
is te 29|is that -37|is the 56|is there -82|is this -75|is throwing 38|is using -39|
is waiting -29|it $ -60|it 31|it all 23|it anymore -29|it be -35|it for 83|it help -46|it is 30|
it on -73|it so 53|it take 32|it the 48|it was 67|it would 31|jail -30|jane -49|jane doe -49|
job 68|join -37|journalist -25|jump $ 25|jumpers -22|june -29|just 134|keep 52|keeps -72|
keeps asking -35|keys 29|kids 47|kids are -88|kill 77|kill me -32|kill myself 76|killed -65|
killing 33|killing myself 41|kitchen 38|knife -45|knife to 17|knives 36|know -59|know what -45|
last 27|last month -31|last spring -23|last year -38|late $ -61|late -102|later $ -40|later -51|
law 31|least 46|leave -51|leaving 79|left a 36|left me -57|left the 51|legal -25|legal to -22|
length -24|let me -26|let us -22|life $ 81|life 133|lights $ -43|lights -66|like it -76|
like this 27|likes -30|line 66|line of 45|list $ -39|list -125|live 55|live anymore 27|
live for 27|loaded 38|lobby 68|locate -52|locate the -30|log 23|long 29|long does 27|longer 118|
looking 27|looking at -66|looks 35|lose 25|lost -61|lost the -26|lot $ 63|lot 38|loud $ 31|
loud 26|mail -45|make it -37|make the -45|makes -21|man $ -43|man 25|man in 30|man is -60|
man on 67|man who 23|manuals -86|many 39|many days 58|many hours -33|matter 71|may -83|maybe -38|
maybe the -29|me $ 40|me a -46|me about -68|me at 40|me back -27|me i -42|me if -57|me in 57|
me know -25|me out -59|me the -51|me up -28|meaning -51|meaning of -49|men in 23|menu $ -44|
menu -65|mess 35|meth $ -18|meth -19|mi 248|milk $ -62|milk -123|minutes 33|miss -50|miss one -27|
missing $ 37|missing 26|mistake $ -51|mistake -47|mom $ 27|mom keeps -53|money $ 57|money 33|
month and -33|more 83|mother has -25|mouth $ 90|mouth 67|much 56|my baby 24|my bag -81|
my bill -89|my body -33|my boyfriend 29|my card -90|my chief -45|my child -54|my coworker 34|
my credit -51|my department 34|my deputy 31|my dog 39|my eyes -45|my father -48|my gun 49|
my hand 19|my head -70|my house -53|my husband 27|my kids 53|my last 41|my life 57|my men -28|
my mother 31|my name -64|my officer -59|my order -61|my people -29|my phone 28|my place -47|
my seat 82|my sister 67|my squad 47|my toddler 39|my unit -35|my ~ -16|myself $ 97|myself 194|
name $ -48|name -107|near -27|need 65|need an 30|need help 72|need my -30|need the -44|
need to -33|needed -32|needs the -36|never -61|new -43|news -32|newsletter $ -37|newsletter -37|
next one 35|next room -22|nice 80|night 77|night shift -27|nine 29|no 51|no not -35|
nobody told -30|nobody was -37|nobody would 29|noise 21|not 79|not already -29|not be 79|
not breathe 52|not call 24|not come 29|not deescalate -21|not have -81|not hear -46|not in 22|
not live -23|not locate -52|not matter 57|not plan 32|not responding -51|not send -55|
not sure -64|not think 58|not understand -30|not wake 31|not want 55|not work -25|not working -27|
note 21|notice 39|now -65|now i -41|number $ -49|number for 27|of a -32|of duty 45|of our 27|
of pills 56|of the -30|of this -21|of training 36|off 60|off and 32|off shift -26|off the -32|
office -51|officer $ -61|officer -55|officer and -92|officer can -63|officer do 39|
officer down 104|officer gets -20|officer in 31|officers $ 59|officers -24|ok 46|old is 43|
on $ -64|on 37|on her 27|on his 33|on meth -19|on my 28|on the 88|one $ -95|one of -35|online -36|
only $ -44|only 66|only one 26|only the 38|options -28|or -74|or in -41|or is -26|or the 73|
order a 62|order the 35|other -104|other one -44|our building 29|our deputy 46|
our dispatchers -45|our people -26|our sergeant -25|our town -24|out 52|out of -19|outside 28|
outside the -52|over $ 74|over 24|over the -36|overdose -33|overdosed -22|overdoses -65|own 68|
own life -24|page -34|pain 30|paper 31|parking 50|parking lot 49|part -48|patrol -28|pay 92|
pays 27|people -44|people be -36|people is 46|person $ -26|person -73|phone $ -25|phone 58|
phone number -31|phone off 30|picked 127|picks -23|picture $ -24|picture -77|pills $ -31|pills 53|
pinned 54|pizza 180|plan 15|planning 46|plays -34|please $ 48|please 81|please answer 43|
please assist -42|please do 28|please help 95|please hurry 32|please send 31|point of 36|
police $ -29|policing -23|portal -44|possible 21|posted 48|press -36|pretend 50|pretend you 51|
private -43|projector -32|public -40|pulled 52|pulled a 51|put -34|put my -23|question -39|
quick 61|quiero 257|quiet $ 24|radio 77|reach 45|reach the 73|read 51|read about 24|read this 47|
recipe $ -41|recipe -80|refund 38|register 31|registration -43|registration page -20|
reminder $ -42|reminder -87|reply 28|responding -51|responding about -52|rifle 24|right $ -28|
right now 80|ring 30|risk -38|river $ 40|river 46|roleplay -41|roleplayer -24|roof 68|room -104|
round -44|route 42|run a -27|running $ 78|running 42|running late -32|runs -31|safe -37|
safety -36|said 40|same -28|say 61|say it 35|say this 34|saying 36|says he -62|scenario -25|
school $ 51|school 76|score $ -36|score -51|screaming and 50|screen -43|seat $ -48|seat 51|
seats -31|second -33|second one -47|seeing 39|seen 37|send 44|send someone 82|send the -37|
sent me 46|sergeant -48|sergeant is 20|service $ 70|service 68|share -71|share the -37|she 69|
she is 28|sheriff -33|sheriff is -30|shift 36|shooter 35|shooter at 66|shooting 17|shooting at 35|
shooting in 20|shootings -46|short -39|shorter -77|shorter one -59|shot 59|shot himself -26|
shots 47|should -63|should i -30|show up 39|showed 30|shows -27|sick $ -36|sick -48|sign -46|
since the 21|sister 67|six -20|size $ -41|size -81|smell 22|snow $ 39|snow 39|so i -120|some 63|
someone $ -23|someone call -43|someone holding -26|someone took -19|something $ 47|son $ -28|
son likes -30|soon 58|sorry -45|sorry and 28|sorry for -22|speak -47|speak to -27|spring -43|
squad is -35|staff -31|staffing -26|standing -38|standing on -40|standoff 25|start -33|started 74|
state -21|stop -37|stop the -29|stopped 46|store 41|stuck -41|student 136|subject -34|
suicidal -40|suicidal man -38|supply 22|sure maybe -37|suspect 55|swallowed 81|swallowed a 53|
t -71|table $ -32|table -51|take it -47|take the -28|taken it -27|takes 82|taking 70|talk -40|
talk to 36|talked -46|talking $ 57|talking 58|taxi -92|te -34|teach -20|team -29|tell 34|
tell me -98|tell my 43|tell the 39|ten $ -46|ten -25|test -32|text 90|texted 40|thanks 36|
thanks for 79|that -64|that he 27|that i 79|that is -67|the actor -41|the address 40|
the answer -45|the bank 29|the bed -89|the bus -73|the chief -31|the class 32|the classroom -49|
the coffee -81|the coordinator -24|the course 36|the courthouse 43|the door -82|the end 46|
the family 24|the first 31|the flight -65|the floor 39|the form -36|the funeral -30|the garage 34|
the gun 29|the gym 30|the hair 48|the hospital 36|the house 66|the instructor 23|the insurance 33|
the invoice -28|the job 38|the kids -55|the kitchen 36|the ledge 29|the lights -66|the list -106|
the man 32|the meaning -49|the menu -65|the officer -43|the one 25|the only 48|the other -47|
the phone -106|the picture -88|the police 100|the price 23|the recipe -80|the right -29|
the river 46|the roof 57|the room -110|the same -30|the school 71|the screen -108|the second -38|
the shift 36|the shorter -59|the size -79|the squad -33|the street -43|the table 45|the te -95|
the timer -85|the train 68|the training 62|the union 54|the use 34|the way -66|the weather -66|
the website -23|the word -37|the world 37|them $ 54|them 90|then 43|there $ -52|there -28|
there are 48|there is 159|there was -37|they 39|they are 88|they will -37|they would 27|thing 34|
think 42|think i 30|thinking 70|thinking about 26|thinking of 42|thinks 24|this $ 41|this for -32|
this from -36|this going -24|this help -24|this is 99|this week -28|threatening 30|three 43|
three days -22|through 87|through the 54|through yet -25|throwing 38|time $ 54|time 41|
timer $ -23|timer -85|tired of 35|to $ -82|to a 40|to anyone 32|to ask 22|to be 64|to bring 38|
to call -26|to cancel -34|to class -23|to come 54|to do 47|to end 29|to go 87|to improve -40|
to jump 31|to kill 36|to know -73|to leave -38|to live 54|to my 65|to register 33|to say -43|
to speak -30|to talk 31|to teach -28|to you -32|today $ -59|toddler 43|tomorrow $ 56|tonight $ 41|
tonight 59|tonight i 58|took -41|took his -38|took it -30|took my 22|took pills -43|took the 54|
touches 57|tower 56|town -33|traffic -55|train $ 31|train 60|trainee 50|trainer -41|
training $ -63|trapped 59|tried 51|trust -30|turn 42|turned 68|turning 35|twenty -28|two $ -40|
two -22|two men 26|type $ 39|type 48|under 61|understand -31|union 36|unit -41|until 27|up $ 27|
up 39|up for 45|up in -46|up with -19|upstairs $ 70|upstairs 87|us 37|use 26|use of 31|used -25|
used to -23|useless -29|using -39|using the -24|violent -24|volunteers -42|waiting -67|
waiting for -36|wake 31|wake up 30|walking 41|wall 30|want -64|want a -29|want it -41|want my -21|
want the -40|want to 43|wants -126|wants the -34|wants to -63|was -106|was a -58|was hurt -37|
was killed -25|was not 47|watch 36|water 86|way $ -40|way 79|way to 72|we -60|we are 94|
we need 70|we would -27|weather $ -43|weather -68|website -39|week $ -29|week -36|went 123|
what $ -36|what -52|what i 41|what if -34|what to -28|what would 21|when -92|when a -30|
when is -36|when my -26|when the 30|where -94|which -43|which is 63|who -106|who has 33|
who is -27|who just 39|who runs -22|who will -24|whole 45|why $ 33|why -75|why did -27|wife $ -24|
wife -58|will be 37|will bring -61|will do 31|will not 24|will shoot 29|window 49|wish 53|
wish i 55|with 36|with his 33|with it 68|with me -32|with my 46|with one -37|with the -84|
with this -32|with us 39|without 96|without me -38|woman -32|word $ -26|words 29|work $ 18|
work -49|working $ -27|working -26|works $ 28|world 122|worry -46|worry about -30|would 97|
would a 63|would an 40|would be 25|would even 43|would i -44|would like -60|would you -46|
write -103|writing $ -51|writing -76|wrote 37|year 52|year old 62|years -65|years ago -78|
years on -22|yells -26|yes 52|yesterday 46|yet $ -25|yet -25|you $ -96|you can 61|you change -27|
you do 45|you get 64|you go 24|you have 43|you help -68|you let 46|you send 52|you will 82|
your -65|~ -81|~ a 46|~ course 27|~ for -31|
"""
