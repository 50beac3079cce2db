using Eap.Testing;

[assembly: AssemblyFixture(typeof(SiteFixture))]
