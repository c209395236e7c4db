"""A loopback Discord for tests: REST and gateway v10 on 127.0.0.1, as much as the bot uses.

```
async with Loopback() as discord:
    chief = discord.person("chief")
    ...  # start the bot with discord.base_url and discord.token
    await discord.connected()
    await chief.dm("What is your phone number?")
    answer = await chief.hears()
    assert discord.refused == []
```

People write (`dm`, `say`, `reply_to`, `edit`, `delete`), use the bot (`slash`, `autocomplete`,
`message_command`, `click`, `choose`, `fill`) and look: `sees(channel)` is what stands before them,
`hears()` the bot's next message to them, `reads(interaction)` what an interaction was answered
with. What Discord's app wouldn't let them do raises `CannotDoError`. `until` waits for the rest.

The loopback sets the scene (`person`, `role`, `channel`, `forum`, `allow_bot`, `delete_channel`),
breaks things (`fail_next`, `lose_answer`, `delay_next`, `deliver_again`, `gateway.drop` and its
like), moves its own `clock`, and is looked at: `requests`, `refused`, `unanswered`, `settles`.

`place.py` holds the state and tells the bot of changes; `gateway.py` and `front.py` are its two
doors; `rest_*.py` are the routes behind the second; `people.py` is how a test acts and looks.
"""

from tests.loopback.compression import discord_py_asking_for
from tests.loopback.gateway import Gateway
from tests.loopback.intents import Intent
from tests.loopback.interactions import Callback, Interaction
from tests.loopback.loopback import Loopback
from tests.loopback.menu import CannotDoError
from tests.loopback.people import Person
from tests.loopback.permissions import NOTHING, OF_EVERYBODY, OF_THE_BOT, Permission
from tests.loopback.ratelimits import Rate, RateLimits
from tests.loopback.scene import Scene
from tests.loopback.waiting import until
from tests.loopback.world import Channel, Guild, Message, Role, User

__all__ = [
    "NOTHING",
    "OF_EVERYBODY",
    "OF_THE_BOT",
    "Callback",
    "CannotDoError",
    "Channel",
    "Gateway",
    "Guild",
    "Intent",
    "Interaction",
    "Loopback",
    "Message",
    "Permission",
    "Person",
    "Rate",
    "RateLimits",
    "Role",
    "Scene",
    "User",
    "discord_py_asking_for",
    "until",
]
