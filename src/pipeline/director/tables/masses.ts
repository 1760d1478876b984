/** Stuffs and meals that take no article. */
export const MASS =
  /^(?:coffee|water|milk|juice|wine|beer|cheese|bread|rice|soup|food|fruit|popcorn|ice cream|pizza|pasta|cake|chocolate|noodles|ramen|sushi|honey|fire|money|grass|hay|confetti|snow|sand|smoke|lava|gold|music|broccoli|toast|salad|spaghetti|fireworks|skis|sunglasses|glasses|scissors|tea|cocoa|cappuccino|latte|espresso|champagne|whisky|whiskey|lemonade|soda)$/
