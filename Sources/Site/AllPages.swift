/// The pages of the site. A new page is one file in `Pages/` and one line here.
enum AllPages {
  static var families: [any PageFamily.Type] {
    [
      HomePage.self,
      ListPage.self,
      EntryPage.self,
      RedirectPage.self,
      OwnPagesList.self,
      OwnPageView.self,
      ProblemsPage.self,
    ]
  }
}
