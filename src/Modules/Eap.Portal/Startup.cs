using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Portal.Feeds;
using Eap.Portal.Frame;
using Eap.Portal.Help;
using Eap.Portal.Hotlines;
using Eap.Portal.Modes;
using Eap.Portal.Notices;
using Eap.Portal.Notices.Import;
using Eap.Portal.Pages;
using Eap.Portal.Programmes;
using Eap.Search.Advice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Portal;

/// <summary>Registers the portal: home, help, notices, programmes, pages, feeds, errors.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<PortalMigrations>().AddContentDeclaration<PortalContentTypes>();
        services.AddContentPart<HotlinePartDriver>().AddIndexProvider<HotlineIndexProvider>().AddScoped<HotlineDirectory>();
        services.AddIndexProvider<NoticeIndexProvider>().AddContentTypeDisplay<NoticeDisplay>().AddScoped<NoticeList>();
        services.AddContentPart<NoticePartDriver>().AddContentHandler<NoticeHandler>().AddSingleton<NoticeTextImporter>().AddSiteCommand<ImportNoticeCommand>();
        services.AddIndexProvider<ProgrammeIndexProvider>().AddContentTypeDisplay<ProgrammeDisplay>().AddScoped<ProgrammeList>();
        services.AddContentTypeDisplay<PageDisplay>();
        services.AddScoped<PublicAddresses>().AddScoped<RssFeed>().AddSingleton<SiteAddress>();
        services.AddScoped<ISearchAdvice, DistressAdvice>().AddSettingsSection<FooterSettingsSection>().AddSettingsSection<HelpSettingsSection>();
        services.AddZoneBlock<HelpBarBlock>().AddZoneBlock<HelpLineBlock>().AddZoneBlock<MainMenuBlock>().AddZoneBlock<FooterBlock>().AddZoneBlock<NoticesBlock>().AddZoneBlock<HotlineTasksBlock>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => app.UseMiddleware<SearchModeMiddleware>();
}
