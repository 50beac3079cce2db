using Eap.Contents.Admin;
using Eap.Contents.Admin.Types;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Contents.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents;

/// <summary>What a module's <c>Startup</c> registers with the content engine, in Orchard Core's words.</summary>
public static class ContentServices
{
    /// <summary>Registers a typed part's driver. Parts that are only fields need none.</summary>
    public static IServiceCollection AddContentPart<TDriver>(this IServiceCollection services) where TDriver : class, IContentPartDriver => services.AddScoped<IContentPartDriver, TDriver>();

    /// <summary>Registers a field type.</summary>
    public static IServiceCollection AddContentField<TDriver>(this IServiceCollection services) where TDriver : class, IContentFieldDriver => services.AddScoped<IContentFieldDriver, TDriver>();

    /// <summary>Registers a handler of content events.</summary>
    public static IServiceCollection AddContentHandler<T>(this IServiceCollection services) where T : ContentHandlerBase => services.AddScoped<ContentHandlerBase, T>();

    /// <summary>Registers what fills an index table.</summary>
    public static IServiceCollection AddIndexProvider<T>(this IServiceCollection services) where T : class, IIndexProvider => services.AddScoped<IIndexProvider, T>();

    /// <summary>Registers types and parts declared in code.</summary>
    public static IServiceCollection AddContentDeclaration<T>(this IServiceCollection services) where T : ContentDeclaration => services.AddSingleton<ContentDeclaration, T>();

    /// <summary>Registers what a module says under the pages of items.</summary>
    public static IServiceCollection AddContentNote<T>(this IServiceCollection services) where T : class, IContentNote => services.AddScoped<IContentNote, T>();

    /// <summary>Registers a rule of the content desk.</summary>
    public static IServiceCollection AddContentDeskRule<T>(this IServiceCollection services) where T : class, IContentDeskRule => services.AddScoped<IContentDeskRule, T>();

    /// <summary>Registers a module's own view model for a type.</summary>
    public static IServiceCollection AddContentTypeDisplay<T>(this IServiceCollection services) where T : class, IContentTypeDisplay => services.AddScoped<IContentTypeDisplay, T>();

    /// <summary>Registers a kind of field that administrators can add to forms.</summary>
    public static IServiceCollection AddFieldKind<T>(this IServiceCollection services) where T : FieldKind => services.AddScoped<FieldKind, T>();

    /// <summary>Registers what a module sets for each form as a whole.</summary>
    public static IServiceCollection AddFormSettings<T>(this IServiceCollection services) where T : FormSettingsGroup => services.AddScoped<FormSettingsGroup, T>();

    /// <summary>Registers a part that every new form gets.</summary>
    public static IServiceCollection AddFormPart<T>(this IServiceCollection services) where T : Model.ContentPart => services.AddSingleton(new FormPart(typeof(T).Name));
}
