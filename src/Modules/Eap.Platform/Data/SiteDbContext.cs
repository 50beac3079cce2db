using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eap.Platform.Data;

/// <summary>
/// The site's one database. Read with it freely (no tracking by default); write only inside <see cref="UnitOfWork.RunAsync"/>.
/// </summary>
public sealed class SiteDbContext(DbContextOptions<SiteDbContext> options) : DbContext(options)
{
    internal string ModelKey => this.GetService<SiteModel>().Key;

    /// <summary>The engine this context talks to.</summary>
    public DatabaseEngine Engine => Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal) ? DatabaseEngine.PostgreSql : DatabaseEngine.Sqlite;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        this.GetService<SiteModel>().Configure(modelBuilder);
        foreach (var index in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredIndexes()))
        {
            if (index.FindAnnotation(IndexFilters.Annotation)?.Value is string column)
                index.SetFilter(IndexFilters.WhereTrue(column));
            index.RemoveAnnotation(IndexFilters.Annotation);
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // Npgsql takes only UTC, SQLite forgets the kind; both keep microseconds.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
