using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Data;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Eap.Search.Administration;
using Eap.Search.Documents;
using Eap.Search.Indexing;
using Eap.Search.Reading;
using Eap.Search.Rebuilding;
using Eap.Search.Searching;
using Eap.Search.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Search;

/// <summary>Registers the search.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<SearchMigrations>();
        services.AddScoped<ISearchIndex>(provider => provider.GetRequiredService<SiteDbContext>() is { Engine: DatabaseEngine.PostgreSql } db
            ? new PostgresSearchIndex(db)
            : new SqliteSearchIndex(provider.GetRequiredService<SiteDbContext>()));
        services.AddScoped<DocumentText>().AddScoped<SearchDocuments>().AddContentHandler<SearchContentHandler>();
        services.AddSingleton<SearchWords>().AddScoped<SiteSearch>().AddScoped<SearchFilters>();
        services.AddSingleton<SearchCounter>().AddScoped<ITick, SearchCounterTick>();
        services.AddScoped<SearchRebuild>().AddScoped<IDueWorkHandler, SearchRebuildWork>().AddSiteCommand<SearchRebuildCommand>();
        services.AddNavigationProvider<AdminMenu>().AddSettingsSection<SearchSettingsSection>();
    }
}
