using Eap.Platform.Data;

namespace Eap.Testing;

/// <summary>Rizhao 2018 on PostgreSQL.</summary>
public sealed class PostgresSiteFixture() : SiteFixture(new SiteHostOptions { Engine = DatabaseEngine.PostgreSql });
