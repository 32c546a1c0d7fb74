/** Names and short helps of the section `sale`, in English. */
export const saleFieldTexts = {
  way: {
    label: 'Way of sale',
    help: 'A fixed price is forbidden for real estate and vehicles (art. 61 part 1).',
    choices: {
      'electronic-auction': 'Electronic auction',
      'fixed-price': 'Fixed price',
      'land-auction': 'Land auction',
    },
  },
  attempt: {
    label: 'Attempt',
    help: 'Price of the second and third: art. 61 part 5.',
    choices: { '1': 'First', '2': 'Second', '3': 'Third' },
  },
  previousLotNumber: { label: 'Previous lot number', help: 'For the second and third attempt.' },
  startPrice: { label: 'Start price, UAH', help: 'Percent of the value by the rule set (art. 61).' },
  deposit: { label: 'Guarantee deposit, UAH', help: 'Percent of the start price by the rule set.' },
  step: { label: 'Auction step, UAH', help: 'Percent of the start price by the rule set.' },
  expectedAuctionOn: { label: 'Expected auction day', help: 'The report must be valid on this day.' },
};
