/** Peculiar ways of some kinds of property, what is left of another choice, and the bidder's card, in English. */
export const texts = {
  kinds: {
    left: {
      title: 'Left from another choice',
      text: 'It does not concern what is chosen now: it is not checked, not shown to bidders and not sent. Choose as before, and the values stand in their places again.',
      empty: 'Empty',
    },
    branch: {
      land: {
        title: 'A land plot is sold at the land auction of Prozorro.Sale, and the officer is its organizer',
        step1:
          'Here you prepare the whole package: cadastral number, normative and expert valuation, restrictions, lease, extracts.',
        step2: 'The only way of sale is “Land auction”; with another one the dossier is not sealed.',
        step3:
          'The central database only registers the dossier that you send: the queue of the organizer of electronic auctions does not take it. You announce the auction in Prozorro.Sale yourself through a platform; compare the deposit and the step with that system.',
        step4:
          'You check the winner too: may they acquire this land, is the price paid; a refusal is an act of disqualification.',
      },
      valuables: {
        title: 'Valuables are not sold at the ordinary electronic auction',
        step1:
          'Describe and seal the valuables and hand them over for storage to a bank or another authorised body within the legal term.',
        step2: 'Get the conclusion of the state assay service: metal, fineness, mass, stones, value.',
        step3:
          'The sale goes by a separate order of the Ministry of Justice agreed with the Ministry of Finance, not by an application to the organizer.',
        step4:
          'Keep the inventory, photos and papers for the handing over in this dossier; it cannot be sealed as an ordinary application.',
      },
      'limited-circulation': {
        title: 'The thing is of limited circulation: it is not sold at the ordinary auction',
        step1:
          'Look again at “Limited circulation”: weapons, alcohol and tobacco, narcotics, cultural values.',
        step2: 'Ask the body that gives permits for such things: it says who may acquire them and how.',
        step3:
          'If the set holds ordinary things as well, make a dossier (a copy) of their own without this mark.',
      },
      securities: {
        title: 'Stock and other securities are sold by a licensed dealer, not at the electronic auction',
        step1: 'Get the statement of the depository on the debtor’s account.',
        step2:
          'Make a contract with a licensed investment firm; it sells the papers by the rules of the market.',
        step3:
          'If it is a share in a company in fact, change “Kind of corporate rights”: shares go the ordinary way.',
      },
      mortgage: {
        title: 'Mortgaged property: another price, other papers',
        step1:
          'The initial price is set by the court’s decision or the agreement of mortgagor and mortgagee; without them by the appraisal.',
        step2:
          'The start price is counted from this initial price; prices of repeated auctions by the rules of mortgages.',
        step3:
          'Add the mortgage contract with amendments, the decision or the agreement, and notices to the mortgagor, the mortgagee and others with registered rights.',
        step4: 'A natural person’s mortgage under a consumer loan is not sold during martial law.',
      },
    },
    card: {
      description: 'Description',
      noDescription: 'No description',
      noPlace: 'No place given',
      condition: 'Condition',
      more: 'Other particulars',
      rights: 'Rights and encumbrances',
      visit: 'Inspection and contacts',
      officer: 'Officer',
      person: 'a natural person',
      items: 'The lot holds {{count}} items',
      moreItems: 'More items: {{count}}',
      morePhotos: '{{count}} more',
      attempt1: 'first auction',
      attempt2: 'repeated auction',
      attempt3: 'third auction',
      expected: 'expected on {{date}}',
    },
    hints: {
      title: 'What will turn a bidder away',
      'debtor-data': 'the debtor’s name or code; it has no place in an open lot.',
      'capitals-title': 'capitals alone are hard to read. Write an ordinary sentence.',
      'capitals-description': 'capitals alone are hard to read. Write an ordinary sentence.',
      'no-letters': 'only numbers and signs. Say in words what is sold.',
      'short-description':
        'short. Two or three sentences on what it is, its state and access bring more bidders.',
      'repeats-title': 'repeats the title. Write what the title does not say.',
      'no-condition': 'nothing said. A bidder will suppose the worst.',
      'no-photo': 'there is none. Lots without photos are hardly looked at.',
      'no-inspection': 'it is not said when the property can be seen.',
      'no-items': 'by its title it is a set, but there is no list.',
    },
  },
};
