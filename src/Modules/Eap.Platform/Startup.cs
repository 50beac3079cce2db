using Eap.Platform.Admin;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Commands;
using Eap.Platform.Files;
using Eap.Platform.Ids;
using Eap.Platform.Migrations;
using Eap.Platform.Modules;
using Eap.Platform.Navigation;
using Eap.Platform.Nodes;
using Eap.Platform.Outbox;
using Eap.Platform.Recipes;
using Eap.Platform.Scheduling;
using Eap.Platform.Secrets;
using Eap.Platform.Security;
using Eap.Platform.Seeding;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Eap.Platform;

/// <summary>The platform's own services; the host's <see cref="PlatformHost"/> adds what must stand before any module.</summary>
public sealed class Startup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<PlatformMigrations>().AddScoped<MigrationRunner>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SecretBox>().AddSingleton<IdGenerator>().AddSingleton<SiteClock>().AddSingleton<SiteSettings>().AddSingleton<FileStore>();
        services.AddSingleton<MemoryVersions>().AddScoped<ITick, MemoryTick>();
        services.AddSingleton<IMemoryHolder>(provider => provider.GetRequiredService<SiteSettings>()).AddSingleton<IMemoryHolder>(provider => provider.GetRequiredService<PageCache>());
        services.AddScoped<ICurrentUser, CurrentUser>().AddScoped<IAuthorizationHandler, PermissionHandler>().AddPermissionProvider<Permissions>();
        services.AddScoped<AuditTrail>().AddScoped<AuditSeal>();
        services.AddScoped<NavigationMenus>().AddScoped<PageZones>();
        services.AddSingleton<RecipeLibrary>().AddScoped<RecipeExecutor>().AddScoped<RecipeExporter>();
        services.AddRecipeStep<SettingsRecipeStep>().AddRecipeStep<FeatureRecipeStep>().AddScoped<IRecipeExportSource, SettingsExportSource>();
        services.AddOptions<SiteOptions>().BindConfiguration("Site");
        services.AddScoped<SiteSetup>();
        services.AddScoped<SchemaFingerprint>();
        services.AddSiteCommand<ImportCommand>().AddSiteCommand<ExportCommand>().AddSiteCommand<SeedCommand>().AddSiteCommand<VerifyCommand>().AddSiteCheck<AuditCheck>();
        AddAdmin(services);
        AddWork(services);
    }

    private static void AddAdmin(IServiceCollection services)
    {
        services.AddNavigationProvider<AdminMenu>().AddSettingsSection<GeneralSettingsSection>();
        services.AddScoped<AuditReader>().AddScoped<OutboxDesk>().AddSingleton<WorkingDays>().AddZoneBlock<CalendarReminder>().AddZoneBlock<OutboxReminder>().AddZoneBlock<LinksBlock>();
    }

    private void AddWork(IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IOutboxHandler, MailOutboxHandler>().AddScoped<OutboxQueue>().AddScoped<DueWorkQueue>().AddScoped<TraceWiping>().AddScoped<IDueWorkHandler, TraceWiping>();
        services.AddScoped<ITick, DueWorkTick>().AddScoped<ITick>(provider => provider.GetRequiredService<OutboxQueue>()).AddScoped<ITick, AuditSealTick>();
        services.AddSingleton<OrphanSweepClock>().AddScoped<OrphanSweep>().AddScoped<ITick, OrphanSweepTick>();
        if (!configuration.GetValue("Site:Ticks", true)) return;
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.ScheduleJob<TickJob>(trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(5)).RepeatForever()));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
