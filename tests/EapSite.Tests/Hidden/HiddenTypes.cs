using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;

namespace EapSite.Tests.Hidden;

/// <summary>Fields that could tell of an item elsewhere: its topic, and a list of items to choose from.</summary>
public sealed class HiddenPart : ContentPart
{
    /// <summary>A topic of the site's own.</summary>
    public TaxonomyField? Topics { get; set; }

    /// <summary>An item of any type.</summary>
    public ContentPickerField? Beside { get; set; }
}

/// <summary>A private type and an internal one that have everything a public one has, an address too; and a public one whose editor offers their items.</summary>
public sealed class HiddenTypes : ContentDeclaration
{
    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations
        .Part<HiddenPart>(part => part
            .WithField<TaxonomyField>(nameof(HiddenPart.Topics), "主题", new TaxonomyFieldSettings { TaxonomyAlias = "topics" })
            .WithField<ContentPickerField>(nameof(HiddenPart.Beside), "相关", new ContentPickerFieldSettings { DisplayedContentTypes = ["Dossier", "Memo", "Story", "Article"] }))
        .Type("Dossier", type => Shape(type, "档案", Visibility.Private))
        .Type("Memo", type => Shape(type, "内部通报", Visibility.Internal))
        .Type("Story", type => Shape(type, "故事", Visibility.Public));

    private static void Shape(ContentTypeBuilder type, string name, Visibility visibility) => type.DisplayedAs(name).Editorial("测试", visibility)
        .WithPart<TitlePart>().WithPart<MarkdownBodyPart>().WithPart<HiddenPart>().WithPart<AutoroutePart>(null, new AutoroutePartSettings { Pattern = "stories/{slug}" });
}
