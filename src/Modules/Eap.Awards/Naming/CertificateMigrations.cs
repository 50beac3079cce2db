using Eap.Platform.Migrations;

namespace Eap.Awards.Naming;

internal sealed class CertificateMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(CertificateSeries), table => table.Id().Column<string>("ProgrammeItemId", 26).Column<string>("Prefix", 24).Column<int>("Digits"));
        schema.CreateIndex(nameof(CertificateSeries), ["ProgrammeItemId"], unique: true);
        return 1;
    }
}
