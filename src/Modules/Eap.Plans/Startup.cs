using Eap.Contents;
using Eap.Plans.Activities;
using Eap.Plans.Admin;
using Eap.Plans.Allocations;
using Eap.Plans.Board;
using Eap.Plans.Duties;
using Eap.Plans.Editing;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Model;
using Eap.Plans.Programmes;
using Eap.Plans.Recipes;
using Eap.Plans.RuleForms;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Recipes;
using Eap.Platform.Scheduling;
using Eap.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans;

/// <summary>Registers plans.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<PlanMigrations>().AddPermissionProvider<Permissions>().AddContentDeclaration<PlanContentType>().AddIndexProvider<PlanIndexProvider>().AddContentPart<PlanPartDriver>();
        services.AddScoped<PlanDirectory>().AddScoped<PlaceTaker>().AddScoped<AllocationCounters>();
        services.AddScoped<IDueWorkHandler, NightlyReconcile>().AddSiteInitializer<NightlyReconcile>().AddSiteCheck<AllocationCheck>();
        services.AddRecipeStep<PlanRecipeStep>().AddScoped<IRecipeExportSource, PlanExportSource>();
        services.AddActivity<TakeAllocationTask>().AddActivity<ReleaseAllocationTask>();
        services.AddScoped<MetricFacts>().AddScoped<DutyBook>().AddScoped<DutySettling>().AddScoped<ProgrammeTargets>();
        services.AddScoped<FactMetrics>().AddScoped<FactInput>().AddScoped<FactRights>().AddScoped<FactRegister>().AddScoped<FactPages>();
        services.AddScoped<ServiceRates>().AddScoped<ServiceRegister>().AddScoped<ServicePages>().AddScoped<PlanRuleEditing>();
        services.AddNavigationProvider<AdminMenu>().AddScoped<PlanPages>().AddScoped<AllocationLists>().AddScoped<AllocationForms>().AddScoped<AllocationSheet>().AddScoped<AllocationEditing>().AddScoped<PlanStarting>();
        services.AddScoped<MetricTotals>().AddScoped<BoardReader>().AddScoped<BoardPages>().AddScoped<FigureLists>().AddScoped<BoardSheet>().AddScoped<YearFreezing>().AddSiteCheck<FrozenYearCheck>();
        services.AddScoped<BehindPages>().AddScoped<NudgeRecipients>().AddScoped<NudgeLetters>().AddScoped<Nudging>();
        services.AddScoped<DashboardBoard>().AddZoneBlock<BoardBlock>().AddZoneBlock<BehindReminder>();
    }
}
