"""Articles written for these tests, in the shape news comes in: no-break spaces, curly quotes, a picture's credit, a
subheading, a source line, and no newline at the end."""

NBSP = "\u00a0"

# The balloon counts two UTF-16 units: every offset after it differs between Qt and Python.
GLACIER = (
    "Ingrid Moen maps the ice above Northport\n"
    "\n"
    "The engineer will fly a red balloon 🎈 over the Stor glacier while Hallen prepares for a second flood.\n"
    "\n"
    "Stor glacier\n"
    "The lake below the Stor glacier, seen from Hallen in May 2019 [Lofthus Press]\n"
    "\n"
    f"Engineers of the Upper Valley Water Board will meet{NBSP}Ana Ruiz, the mayor of{NBSP}Hallen, on Monday “to "
    "settle who pays for the siren”, the Northport Courier reported.\n"
    "\n"
    "“The ice has never lied to us,” said Moen. “It is the best news in years,” replied Ruiz’s deputy, but farmers "
    "along the river Lura called the plan a disgrace.\n"
    "\n"
    "A second flood\n"
    "\n"
    f"The fire brigade cleared nine farms in{NBSP}2014, when Storm Edda took the bridge. Repairs cost €4 million.\n"
    "\n"
    "Source: Northport Courier"
)

FERRY = (
    "Ferry line to Lofthus gets a new ship\n"
    "\n"
    "The council of Northport voted for an electric ferry on Tuesday.\n"
    "\n"
    "Mayor Tomas Berg called it “a good day for the fjord”.\n"
    "\n"
    "Source: Northport Courier"
)

MARATHON = (
    "Fjord Marathon moves to May\n"
    "\n"
    "Runners asked for a cooler month, and the Lofthus Running Club agreed.\n"
    "\n"
    "Maria Lund, who won twice, welcomed the change.\n"
    "\n"
    "Source: Lofthus Press"
)

# Several screens long, each paragraph of its own length, so that no two pictures of it are the same.
COUNCIL = "A very long meeting\n\n" + "\n\n".join(
    f"Motion {number} was read aloud. "
    + "The members of the Northport council spoke for and against it. " * (1 + number % 4)
    for number in range(1, 60)
)
