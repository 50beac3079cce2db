using Eap.Workflows.Tests.Engine;

[assembly: AssemblyFixture(typeof(FlowSites))]
