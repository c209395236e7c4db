"""Everyday requests in which nothing is wrong, put together from openings and things."""

from collections.abc import Iterator
from itertools import product

__all__ = ["everyday"]

_OPENINGS = """
i can't find {}
i don't understand {}
i'm not sure about {}
i need help with {}
i need to know about {} now
let me know about {}
please tell me about {} again
i think i lost {}
i forgot {}
can you help me with {}
would you change {} for me
i don't need {} anymore
i don't want {}
i never got {}
nobody told me about {}
he asked me about {}
she wants {} too
my wife bought {}
my son likes {}
they didn't send {}
they won't answer about {}
where is {}
is there {} here
how do i get {}
how long does {} take
put {} on my list
take {} off my list
i want {} tomorrow
i'll bring {} tonight
i have {} already
it is about {}
{} is broken
{} is not working
{} is late
{} was great
{} came yesterday
we have two of {}
i'm waiting for {}
what if {} doesn't fit
i'd like to move {} to friday
someone took {} by mistake
i left {} in the room
stop sending me {}
why is {} so slow
sorry, i meant {}
no, not {}
thanks for {}
i'm looking at {} right now
how would i say {} in german
i need to know the status of {}
has {} gone through yet
tell me if {} is on the way
i cannot locate {}, can you help me
i don't have {} in my house
put {} by the door
we lost {} at home
is {} in his hand or in mine
my child broke {}
someone is using {}
my mom keeps asking for {}
my body hurts after {}
i can't see {} anymore
i can't hear {}
they took {} from us
my friend never came back with {}
i gave {} away
i would like to stop {} today
before i buy {} i have a question
i can't tell one from the other, {} or what
my mother has a question about {}
my friend and i share {}
do you know when my next one of {} is coming
add {} if it's not already there
i don't know how to improve {}
it is damaging to {} if i miss one
please assist me in looking for {}
would you let me know what the point of {} is
flip a coin over {}
i am not sure, maybe {}
they are not responding about {}
if i order {} now, is there a discount
if i leave now, do i miss {}
how do i take {} with me if i move out
my father needs {} for his back
"""
_THINGS = """
the phone
my card
the screen
my bag
the coffee
a table
the flight
my bill
the bed
the weather
a song
the meaning of the word
the menu
my order
the size
the lights
a taxi
the other one
the second one
the shorter one
the first page
my credit score
the list
a reminder
my name
the timer
the recipe
the bus
the picture
milk
"""


def everyday() -> Iterator[str]:
    """Give every opening with every third thing, so that no thing belongs to one opening."""
    openings, things = _OPENINGS.split("\n")[1:-1], _THINGS.split("\n")[1:-1]
    for place, (opening, thing) in enumerate(product(openings, things)):
        if (place + place // len(things)) % 3 == 0:
            yield opening.format(thing)
