[assembly: AssemblyFixture(typeof(Eap.Testing.SiteFixture))]
[assembly: AssemblyFixture(typeof(Eap.Plans.Tests.Engine.PlanSites))]
