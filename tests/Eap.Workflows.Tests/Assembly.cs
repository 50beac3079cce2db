using Eap.Workflows.Tests.Engine;

[assembly: AssemblyFixture(typeof(FlowSites))]
// One site with one clock, and whatever is submitted there starts every type that is on: one test after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
