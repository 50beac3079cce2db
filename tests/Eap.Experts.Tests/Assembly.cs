using Eap.Testing;

[assembly: AssemblyFixture(typeof(SiteFixture))]
[assembly: AssemblyFixture(typeof(EnginesFixture))]
