using Eap.Applications;
using Eap.Contents;
using Eap.Contents.Display;
using Eap.Experts.Offers;
using Eap.Lectures.Models;
using Eap.Lectures.Requests;
using Eap.Lectures.Requests.Arranging;
using Eap.Lectures.Requests.Day;
using Eap.Lectures.Requests.Desk;
using Eap.Lectures.Requests.Rules;
using Eap.Lectures.Services;
using Eap.Media.Attachments;
using Eap.Plans;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Lectures;

/// <summary>Registers lectures.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<LectureMigrations>().AddContentDeclaration<LectureContentType>();
        services.AddContentPart<LecturePartDriver>().AddIndexProvider<LectureIndexProvider>();
        services.AddScoped<LectureDirectory>().AddScoped<LectureDisplay>().AddScoped<IContentTypeDisplay>(provider => provider.GetRequiredService<LectureDisplay>());
        services.AddZoneBlock<NextLectures>();
        AddRequests(services);
    }

    private static void AddRequests(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddApplicationRule<LectureApplicationRule>().AddStillNeeded<LectureStillNeeds>().AddApplicationObserver<LectureObserver>().AddApplicationPanel<LecturePanel>().AddTimelineSource<LectureTimeline>().AddApplicationStages<LectureStages>().AddFieldHints<EarliestDay>();
        services.AddScoped<LectureMoves>().AddScoped<LecturePlaces>().AddScoped<LectureArranging>().AddScoped<LectureAnnouncements>().AddContentHandler<LectureAnnounced>().AddScoped<IOfferSubject, LectureOffers>().AddScoped<IDueWorkHandler, LectureReminder>();
        services.AddScoped<LectureReports>().AddScoped<LectureEvidenceReader>().AddScoped<LectureCounting>().AddScoped<SignIns>().AddScoped<LecturePhotos>().AddScoped<IAttachmentGuard, LecturePhotoGuard>().AddMetricSource<LectureFacts>();
        services.AddScoped<LectureDeskRows>().AddScoped<LectureDeskPages>().AddScoped<LectureExport>().AddZoneBlock<LectureReminderBlock>().AddSettingsSection<LectureRequestSettingsSection>();
    }
}
