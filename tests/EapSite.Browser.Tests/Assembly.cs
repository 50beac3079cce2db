using EapSite.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
