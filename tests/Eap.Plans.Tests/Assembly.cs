using Eap.Plans.Tests.Engine;
using Eap.Testing;

[assembly: AssemblyFixture(typeof(SiteFixture))]
[assembly: AssemblyFixture(typeof(PlanSites))]
// One site per engine with one clock, and a submitted wish starts every workflow that is on: one test after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
