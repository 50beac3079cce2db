using Eap.Testing;

namespace EapSite.Tests.Schema;

public sealed class PostgresPresenceTests
{
    [Fact]
    public void Postgres_WhereItIsRequired_IsConfigured() => Assert.True(Postgres.IsConfigured || !Postgres.IsRequired, "CI runs with PostgreSQL: EAP_TEST_POSTGRES is not set.");
}
