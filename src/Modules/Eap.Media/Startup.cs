using Eap.Contents;
using Eap.Media.Admin;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Fields;
using Eap.Media.Attachments.Phone;
using Eap.Media.Fields;
using Eap.Media.Library;
using Eap.Media.Recipes;
using Eap.Media.References;
using Eap.Media.Serving;
using Eap.Media.Upload;
using Eap.Platform;
using Eap.Platform.Files;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Media;

/// <summary>Registers the media library.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<MediaMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddScoped<MediaAccess>().AddScoped<IStoredFileOwner, MediaFileOwner>();
        services.AddIndexProvider<MediaReferenceIndexProvider>().AddContentHandler<MediaReferenceHandler>();
        services.AddSingleton<MediaIntake>().AddSingleton<MediaUploads>().AddScoped<MediaGate>();
        services.AddScoped<MediaCatalog>().AddScoped<MediaDesk>();
        services.AddContentField<MediaFieldDriver>().AddContentHandler<MediaFieldHandler>().AddScoped<AttachedFileReader>();
        services.AddRecipeStep<MediaRecipeStep>();
        AddAttachments(services);
    }

    private static void AddAttachments(IServiceCollection services)
    {
        services.AddScoped<AttachmentDirectory>().AddScoped<AttachmentGate>().AddScoped<AttachmentFields>().AddScoped<IStoredFileOwner, AttachmentFileOwner>();
        services.AddSingleton<AttachmentIntake>().AddSingleton<AttachmentRemoval>().AddScoped<AttachmentForm>().AddScoped<AttachmentStamp>().AddScoped<PhotoLinks>();
        services.AddOptions<HeicOptions>().BindConfiguration("Media");
        services.AddSingleton<HeicConverter>();
        services.AddFieldKind<AttachmentKind>().AddContentField<AttachmentFieldDriver>().AddContentHandler<AttachmentFieldHandler>().AddSettingsSection<AttachmentSettingsSection>();
        services.AddSingleton<AttachmentSweepClock>().AddScoped<ITick, AttachmentSweepTick>();
    }
}
