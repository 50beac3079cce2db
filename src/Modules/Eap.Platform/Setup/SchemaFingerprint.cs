using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Data;
using Eap.Platform.Modules;
using Eap.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eap.Platform.Setup;

/// <summary>Tells whether the database has the schema this build expects, by a digest of it kept in the database.</summary>
public sealed class SchemaFingerprint(SiteDbContext db, ModuleCatalog modules, SiteSettings settings, UnitOfWork work)
{
    private const string Section = "Internal.SchemaFingerprint";
    private const string BuildSection = "Internal.SchemaBuild";

    /// <summary>Compares, and keeps what is new.</summary>
    /// <param name="migrated">A migration ran just now: another schema than before is what was wanted.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="SchemaMismatchException">The database was made by another build and no migration led to this one.</exception>
    public async Task CheckAsync(bool migrated, CancellationToken cancellationToken)
    {
        string[] sections = [Section, BuildSection];
        var stored = await db.Set<SiteSetting>().Where(row => sections.Contains(row.Name)).ToDictionaryAsync(row => row.Name, row => row.Json, cancellationToken);
        var known = stored.GetValueOrDefault(Section);
        // Describing the schema builds the model a second time; these very modules have done it before.
        if (!migrated && known is not null && stored.GetValueOrDefault(BuildSection) == Build(known)) return;
        var expected = Json(Digest(db.Database.GenerateCreateScript()));
        if (known is not null && known != expected && !migrated) throw new SchemaMismatchException(db.Engine);
        await work.RunAsync(async unit =>
        {
            await settings.SetAsync(unit, Section, expected, cancellationToken);
            await settings.SetAsync(unit, BuildSection, Build(expected), cancellationToken);
        }, cancellationToken);
    }

    // Who made the model, and what came of it: the modules, EF and its provider, each by the identity of its build.
    private string Build(string fingerprint)
    {
        var provider = db.GetService<IDatabaseCreator>().GetType().Assembly;
        Assembly[] makers = [.. modules.All.Select(module => module.Assembly), typeof(DbContext).Assembly, typeof(RelationalDatabaseFacadeExtensions).Assembly, provider];
        return Json(Digest(string.Join('|', makers.Select(assembly => assembly.ManifestModule.ModuleVersionId)) + fingerprint));
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Json(string digest) => $"\"{digest}\"";
}
