using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Recipes;
using Eap.Platform.Scheduling;
using Eap.Workflows.Activities;
using Eap.Workflows.Activities.BuiltIn;
using Eap.Workflows.Events;
using Eap.Workflows.Instances;
using Eap.Workflows.Recipes;
using Eap.Workflows.Review;
using Eap.Workflows.Review.Inbox;
using Eap.Workflows.Timers;
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
        services.AddScoped<ReviewTimers>().AddScoped<ReviewMessages>().AddScoped<ReviewAccess>().AddScoped<ReviewTaskReader>().AddScoped<ReviewDecisions>();
        services.AddScoped<IDueWorkHandler, ReviewTimerWork>().AddScoped<ReviewInbox>().AddScoped<ReviewTaskPages>().AddScoped<ReviewClaims>();
        services.AddNavigationProvider<AdminMenu>().AddZoneBlock<WaitingTasksBlock>();
        AddActivities(services);
    }

    private static void AddActivities(IServiceCollection services) => services
        .AddActivity<ContentCreatedEvent>().AddActivity<ContentUpdatedEvent>().AddActivity<ContentSubmittedEvent>().AddActivity<ContentPublishedEvent>()
        .AddActivity<ContentUnpublishedEvent>().AddActivity<ContentDeletedEvent>()
        .AddActivity<CreateContentTask>().AddActivity<SetFieldTask>().AddActivity<SetStatusTask>().AddActivity<PublishContentTask>()
        .AddActivity<IfElseTask>().AddActivity<SetPropertyTask>().AddActivity<CorrelateTask>().AddActivity<LogTask>().AddActivity<SignalEvent>()
        .AddActivity<DeadlineEvent>().AddActivity<NotifyHoldersTask>().AddActivity<ReviewTaskActivity>();
}
