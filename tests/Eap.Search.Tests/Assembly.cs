using Eap.Search.Tests;

[assembly: AssemblyFixture(typeof(SearchSites))]
