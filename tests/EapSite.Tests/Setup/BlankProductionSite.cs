using Eap.Testing;

namespace EapSite.Tests.Setup;

/// <summary>A site without any city's content, as published.</summary>
public sealed class BlankProductionSite() : SiteFixture(new SiteHostOptions { Environment = "Production", Recipe = "blank" });
