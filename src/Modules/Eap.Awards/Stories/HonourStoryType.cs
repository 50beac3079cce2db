using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;

namespace Eap.Awards.Stories;

/// <summary>Declares the type <c>HonourStory</c>; that it passes 三审三校 the recipe <c>editorial</c> says.</summary>
public sealed class HonourStoryType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "HonourStory";

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations
        .Part<HonourStoryPart>(Fields)
        .Type(Name, type => type.DisplayedAs("先进事迹")
            .WithSettings(new ContentTypeSettings { Creatable = true, Listable = true, Draftable = true, Versionable = true, Securable = true, Description = "荣誉榜上的单位和个人的事迹，本人同意才刊登。" })
            .WithSettings(new EapTypeSettings { Visibility = Visibility.Public })
            .WithPart<TitlePart>().WithPart<HonourStoryPart>().WithPart<MarkdownBodyPart>().WithPart<AutoroutePart>(null, new AutoroutePartSettings { Pattern = "honors/stories/{slug}" }));

    private static void Fields(ContentPartBuilder part) => part
        .WithField<TextField>(nameof(HonourStoryPart.Number), "证书编号", new TextFieldSettings { Required = true, MaxLength = 64, Hint = "荣誉榜上的编号，撤销了的不能刊登。" })
        .WithField<TextField>(nameof(HonourStoryPart.Summary), "摘要", "TextArea", new TextFieldSettings { Required = true, MaxLength = 200, Hint = "一两句话。" })
        .WithField<BooleanField>(nameof(HonourStoryPart.Consent), "刊登的同意", new BooleanFieldSettings { Label = "本人（单位）看过这篇稿子，同意刊登" })
        .WithField<DateField>(nameof(HonourStoryPart.ConsentOn), "哪一天同意的", new DateFieldSettings { Hint = "没有同意不能发布。" })
        .WithField<TextField>(nameof(HonourStoryPart.ConsentHow), "怎么同意的", new TextFieldSettings { MaxLength = 200, Hint = "书面还是邮件，存在哪里。读者看不到；不写电话和证件号。" });
}
