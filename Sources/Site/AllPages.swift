/// The pages of the site. A new page is one file in `Pages/` and one line here.
enum AllPages {
  /// The pages that are no entry's, in the order in which the navigation names them.
  static var standing: [any StandingPage.Type] {
    [
      QuarterPage.self,
      LifecyclePage.self,
      PullOnServicesPage.self,
      PullOnTeamsPage.self,
      PullOnComponentsPage.self,
      ImpactPage.self,
      LineOfSightPage.self,
      BenefitsByQuarterPage.self,
      MeasuredPage.self,
      BalancePage.self,
      NeedsPage.self,
      StrategyPage.self,
      WordsPage.self,
      IdeasPage.self,
      ChangesPage.self,
      HealthPage.self,
      TagsPage.self,
      OwnPagesList.self,
      SearchPage.self,
      ProblemsPage.self,
    ]
  }

  /// What makes the pages of which there are many, and those that are unlike all others.
  private static var others: [any PageFamily.Type] {
    [
      // Its index takes the longest, and much memory for a while: what others keep finds room there when it goes.
      SearchPieceFile.self,
      HomePage.self,
      ListPage.self,
      EntryPage.self,
      RedirectPage.self,
      NotFoundPage.self,
      TagPage.self,
      OwnPageView.self,
      PullGroupPages.self,
      QuarterChangesPage.self,
      ComparisonPage.self,
      ChangesFeed.self,
      ImpactOfComponent.self,
      LineOfSightOfTeam.self,
    ]
  }

  static var families: [any PageFamily.Type] { others + standing }
}
