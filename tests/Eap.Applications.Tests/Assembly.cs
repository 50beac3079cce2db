using Eap.Applications.Tests.Web;

[assembly: AssemblyFixture(typeof(ApplicationSite))]
// One site with one clock: what one test files, another would see in its queue.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
