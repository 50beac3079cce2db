using Eap.Applications.Access;
using Eap.Applications.Answers;
using Eap.Applications.Desk;
using Eap.Applications.Export;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Keeping;
using Eap.Applications.Moving;
using Eap.Applications.Numbers;
using Eap.Applications.OnBehalf;
using Eap.Applications.Paper;
using Eap.Applications.Portal;
using Eap.Applications.Process;
using Eap.Applications.Timeline;
using Eap.Applications.Word;
using Eap.Contents;
using Eap.Media.Attachments;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Eap.Workflows;
using Eap.Workflows.Review;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Applications;

/// <summary>Registers applications.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<ApplicationMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>().AddContentPart<ApplicationPartDriver>().AddFormPart<ApplicationPart>().AddFormSettings<FilingSettings>();
        services.AddScoped<ApplicationForms>().AddScoped<Representation>().AddScoped<ApplicationDoor>().AddScoped<Officer>().AddScoped<SiteFacts>();
        services.AddScoped<ApplicationChecks>().AddScoped<FilingTimes>().AddScoped<FilingOccasions>().AddApplicationRule<FilingRule>().AddApplicationRule<UploadRule>().AddApplicationRule<ProcessRule>().AddScoped<IAttachmentGuard, ApplicationAttachments>();
        services.AddScoped<DraftStart>().AddScoped<DraftKeeping>().AddScoped<Submission>().AddScoped<Withdrawal>();
        services.AddScoped<ApplicationMessages>().AddScoped<ApplicationMoves>().AddScoped<Acceptance>().AddStatusProcess<ApplicationStatusProcess>().AddScoped<IReviewHandler, ToldAgreements>();
        services.AddScoped<AnswerReader>().AddScoped<FormPages>().AddScoped<WordForm>().AddScoped<CheckPages>().AddScoped<StartPages>().AddScoped<Stages>().AddScoped<MyPages>().AddScoped<MyCalendar>().AddScoped<ApplicationPages>().AddScoped<Confirmation>();
        services.AddScoped<DeskMark>().AddScoped<IReviewRule, DeskRule>().AddScoped<IReviewSubject, ApplicationSubject>().AddScoped<DeskCorrecting>().AddScoped<DeskDeciding>().AddScoped<DeskQueue>().AddScoped<DeskPages>().AddScoped<ApplicationExport>().AddScoped<Dossier>();
        services.AddScoped<IDueWorkHandler, FieldErasure>().AddScoped<IDueWorkHandler, CorrectionTerm>().AddScoped<OfficeMessages>().AddApplicationObserver<ErasureObserver>();
        services.AddDataMigration<OnBehalfMigrations>().AddDataMigration<PaperMigrations>().AddScoped<PaperForms>().AddScoped<PaperPrinting>().AddScoped<PaperScans>().AddAcceptanceRule<PaperFirst>().AddAcceptanceRule<ConfirmedFirst>().AddScoped<UnitConfirming>().AddApplicationPanel<PaperPanel>().AddApplicationStages<PaperStages>();
        services.AddDataMigration<NumberMigrations>().AddScoped<NumberIssuing>().AddScoped<IssuedNumbers>();
        services.AddScoped<ApplicationTimeline>().AddScoped<NextStep>().AddTimelineSource<RecordedTimeline>().AddTimelineSource<WaitingTimeline>();
    }
}
