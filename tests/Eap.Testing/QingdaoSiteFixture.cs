namespace Eap.Testing;

/// <summary>Qingdao 2021 on SQLite.</summary>
public sealed class QingdaoSiteFixture() : SiteFixture(new SiteHostOptions { Recipe = "qingdao-2021" });
