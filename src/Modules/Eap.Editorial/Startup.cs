using Eap.Contents;
using Eap.Editorial.Corrections;
using Eap.Editorial.Desk;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Notes;
using Eap.Editorial.Passages;
using Eap.Editorial.Records;
using Eap.Editorial.Reviews;
using Eap.Editorial.TakeDowns;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Eap.Workflows;
using Eap.Workflows.Review;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Editorial;

/// <summary>Registers the three reviews.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<EditorialMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddScoped<Persons>().AddScoped<ManuscriptStore>().AddScoped<ReviewFlows>();
        services.AddContentPart<CorrectionPartDriver>().AddContentHandler<ReviewedContentHandler>().AddContentDeskRule<EditorialDeskRule>().AddContentNote<EditorialNotes>().AddFormSettings<ReviewSettingsGroup>();
        services.AddScoped<IReviewRule, ThreeReviews>().AddScoped<IReviewHandler, ThreeReviews>().AddScoped<IReviewRecusal, KeepsOut>().AddActivity<NotifyAuthorTask>().AddScoped<IDueWorkHandler, LookAgainWork>();
        services.AddScoped<OpenComments>().AddScoped<PassageReader>().AddScoped<CommentRights>().AddScoped<Commenting>().AddScoped<PassageViews>().AddScoped<IReviewSubject>(provider => provider.GetRequiredService<PassageViews>());
        services.AddScoped<RecordReader>().AddScoped<MonthReader>().AddScoped<Withdrawals>().AddScoped<UrgentTakeDown>();
    }
}
