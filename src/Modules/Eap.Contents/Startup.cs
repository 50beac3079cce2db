using Eap.Contents.Access;
using Eap.Contents.Admin;
using Eap.Contents.Admin.Menus;
using Eap.Contents.Admin.Taxonomies;
using Eap.Contents.Admin.Trees;
using Eap.Contents.Admin.Types;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Comparison;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Fields.Drivers;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Contents.Indexing;
using Eap.Contents.Management;
using Eap.Contents.Markdown;
using Eap.Contents.Parts.Aliases;
using Eap.Contents.Parts.Annexes;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Lists;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Protection;
using Eap.Contents.Recipes;
using Eap.Contents.Routing;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Nodes;
using Eap.Platform.Recipes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents;

/// <summary>Registers the content engine.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<ContentMigrations>().AddPermissionProvider<Permissions>().AddSiteInitializer<DeclarationsInitializer>();
        // The largest table there may be, and what stands around it.
        services.Configure<FormOptions>(options => options.ValueCountLimit = 4096);
        services.AddSingleton<ContentDefinitionManager>().AddSingleton<IMemoryHolder>(provider => provider.GetRequiredService<ContentDefinitionManager>()).AddSingleton<FormDefinitions>().AddSingleton<TaxonomyCache>().AddSingleton<IMemoryHolder>(provider => provider.GetRequiredService<TaxonomyCache>()).AddScoped<TaxonomyDirectory>().AddSingleton<MarkdownRenderer>().AddSingleton<SlugMaker>().AddSingleton<FieldProtector>();
        services.AddScoped<IContentManager, ContentManager>().AddScoped<ContentImport>().AddScoped<ContentAccess>().AddScoped<ContentIndexer>().AddScoped<ContentEditor>().AddScoped<ContentDisplay>().AddScoped<MenuDirectory>();
        services.AddRecipeStep<ContentDefinitionRecipeStep>().AddRecipeStep<ContentRecipeStep>();
        services.AddScoped<IRecipeExportSource, ContentDefinitionExportSource>().AddScoped<IRecipeExportSource, ContentExportSource>();
        services.AddContentDeclaration<CoreContentTypes>();
        // First, because the others read typed parts, which must hold the terms that stand now.
        services.AddContentHandler<MergedTermsHandler>().AddContentHandler<HiddenFieldsHandler>().AddContentHandler<TitlePartHandler>().AddContentHandler<AutorouteHandler>().AddContentHandler<DriverValidationHandler>()
            .AddContentHandler<TaxonomyHandler>().AddContentHandler<PageCacheHandler>();
        services.AddZoneBlock<DraftsBlock>().AddZoneBlock<MenuReminder>();
        services.AddNavigationProvider<AdminMenu>().AddScoped<ContentDesk>().AddScoped<ContentLister>()
            .AddScoped<ContentEditing>().AddScoped<ContentEditPages>().AddScoped<ContentComparer>().AddSingleton<IAuthorizationMiddlewareResultHandler, ExpiredSession>();
        AddTrees(services);
        AddTypes(services);
        AddFields(services);
        AddParts(services);
    }

    private static void AddTrees(IServiceCollection services) =>
        services.AddScoped<TreeEditing>().AddScoped<TaxonomyEditing>().AddScoped<TaxonomyPages>().AddScoped<TermReferences>().AddScoped<TermCheck>()
            .AddScoped<MenuEditing>().AddScoped<MenuPages>().AddScoped<InternalAddresses>();

    private static void AddTypes(IServiceCollection services)
    {
        services.AddSingleton<DeclaredDefinitions>().AddScoped<TypeSettings>().AddScoped<TypeComparison>().AddScoped<TypeEditing>().AddScoped<TypePages>().AddScoped<FieldEditing>().AddScoped<FieldPages>();
        services.AddFieldKind<LineKind>().AddFieldKind<LinesKind>().AddFieldKind<ChoiceKind>().AddFieldKind<ChoicesKind>().AddFieldKind<YesNoKind>().AddFieldKind<NumberKind>().AddFieldKind<DateKind>()
            .AddFieldKind<MomentKind>().AddFieldKind<TableKind>().AddFieldKind<DeclarationKind>().AddFieldKind<OrganizationKind>().AddFieldKind<TermsKind>().AddFieldKind<LinkKind>();
    }

    private static void AddFields(IServiceCollection services)
    {
        services.AddContentField<TextFieldDriver>().AddContentField<NumericFieldDriver>().AddContentField<DateFieldDriver>().AddContentField<DateTimeFieldDriver>()
            .AddContentField<BooleanFieldDriver>().AddContentField<MultiTextFieldDriver>().AddContentField<LinkFieldDriver>().AddContentField<MarkdownFieldDriver>()
            .AddContentField<ContentPickerFieldDriver>().AddContentField<TaxonomyFieldDriver>().AddContentField<OrganizationFieldDriver>()
            .AddContentField<TableFieldDriver>().AddContentField<DeclarationFieldDriver>();
        services.AddScoped<IFieldIndexSource, DriverFieldIndexSource>();
        services.AddIndexProvider<FieldIndexProvider<TextFieldIndex>>().AddIndexProvider<FieldIndexProvider<NumericFieldIndex>>().AddIndexProvider<FieldIndexProvider<DateFieldIndex>>()
            .AddIndexProvider<FieldIndexProvider<BooleanFieldIndex>>().AddIndexProvider<FieldIndexProvider<ReferenceFieldIndex>>();
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddContentPart<TitlePartDriver>().AddContentPart<AutoroutePartDriver>().AddContentPart<MarkdownBodyPartDriver>().AddContentPart<AnnexPartDriver>();
        services.AddIndexProvider<AutoroutePartIndexProvider>().AddIndexProvider<AliasPartIndexProvider>().AddIndexProvider<ContainedPartIndexProvider>();
    }
}
