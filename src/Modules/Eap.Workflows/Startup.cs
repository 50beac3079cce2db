using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Recipes;
using Eap.Platform.Scheduling;
using Eap.Workflows.Activities;
using Eap.Workflows.Activities.BuiltIn;
using Eap.Workflows.Admin.Drawing;
using Eap.Workflows.Admin.Editing;
using Eap.Workflows.Admin.Running;
using Eap.Workflows.Admin.Shelf;
using Eap.Workflows.Admin.Versions;
using Eap.Workflows.Checking;
using Eap.Workflows.Events;
using Eap.Workflows.Instances;
using Eap.Workflows.Recipes;
using Eap.Workflows.Review;
using Eap.Workflows.Review.Inbox;
using Eap.Workflows.Timers;
using Eap.Workflows.Trimming;
using Eap.Workflows.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Workflows;

/// <summary>Registers workflows.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<WorkflowMigrations>().AddPermissionProvider<Permissions>();
        services.AddScoped<WorkflowTypes>().AddScoped<ActivityCatalog>().AddScoped<WorkflowManager>().AddScoped<WorkflowSupervisors>();
        services.AddScoped<IDueWorkHandler, WorkflowRunner>().AddScoped<IDueWorkHandler, TimerWork>().AddContentHandler<WorkflowContentHandler>();
        services.AddRecipeStep<WorkflowTypeRecipeStep>().AddScoped<IRecipeExportSource, WorkflowTypeExportSource>();
        services.AddScoped<ReviewTimers>().AddScoped<ReviewTerms>().AddScoped<ReviewTitles>().AddScoped<ReviewMessages>().AddScoped<ReviewAccess>().AddScoped<ReviewTaskReader>().AddScoped<ReviewDecisions>();
        services.AddScoped<IDueWorkHandler, ReviewTimerWork>().AddScoped<ReviewInbox>().AddScoped<ReviewTaskPages>().AddScoped<ReviewClaims>();
        services.AddNavigationProvider<AdminMenu>().AddZoneBlock<WaitingTasksBlock>();
        services.AddScoped<WorkflowProblems>().AddScoped<KnownNamesReader>().AddScoped<WorkflowTypeStore>().AddScoped<WorkflowTypeWriter>();
        services.AddScoped<TimerStarts>().AddScoped<IDueWorkHandler>(found => found.GetRequiredService<TimerStarts>()).AddScoped<IWorkflowTypeObserver>(found => found.GetRequiredService<TimerStarts>());
        services.AddScoped<IDueWorkHandler, WorkflowTrimming>().AddSiteInitializer<WorkflowTrimming>().AddSettingsSection<WorkflowTrimmingSection>();
        AddDesk(services);
        AddActivities(services);
    }

    private static void AddDesk(IServiceCollection services) =>
        services.AddScoped<OutlineBuilder>().AddScoped<ShelfReader>().AddScoped<TypeEditing>().AddScoped<DraftEditing>().AddScoped<EditorPages>().AddScoped<WorkflowComparison>()
            .AddScoped<InstanceReader>().AddScoped<InstancePages>().AddScoped<InstanceSubjects>().AddScoped<InstanceValues>();

    private static void AddActivities(IServiceCollection services) => services
        .AddActivity<ContentCreatedEvent>().AddActivity<ContentUpdatedEvent>().AddActivity<ContentSubmittedEvent>().AddActivity<ContentPublishedEvent>()
        .AddActivity<ContentUnpublishedEvent>().AddActivity<ContentDeletedEvent>()
        .AddActivity<CreateContentTask>().AddActivity<SetFieldTask>().AddActivity<SetStatusTask>().AddActivity<PublishContentTask>()
        .AddActivity<IfElseTask>().AddActivity<SetPropertyTask>().AddActivity<CorrelateTask>().AddActivity<LogTask>().AddActivity<SignalEvent>()
        .AddActivity<DeadlineEvent>().AddActivity<TimerEvent>().AddActivity<NotifyHoldersTask>().AddActivity<ReviewTaskActivity>();
}
