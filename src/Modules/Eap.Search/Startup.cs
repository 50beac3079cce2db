using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Data;
using Eap.Platform.Modules;
using Eap.Search.Documents;
using Eap.Search.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Search;

/// <summary>Registers the search.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<SearchMigrations>();
        services.AddScoped<DocumentText>().AddScoped<SearchDocuments>().AddContentHandler<SearchContentHandler>();
        services.AddScoped<ISearchIndex>(provider => provider.GetRequiredService<SiteDbContext>() is { Engine: DatabaseEngine.PostgreSql } db
            ? new PostgresSearchIndex(db)
            : new SqliteSearchIndex(provider.GetRequiredService<SiteDbContext>()));
    }
}
