using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Parts.Annexes;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Media.Fields;
using Eap.Portal.Hotlines;
using Eap.Portal.Notices;
using Eap.Portal.Programmes;

namespace Eap.Portal;

/// <summary>The portal's content types.</summary>
internal sealed class PortalContentTypes : ContentDeclaration
{
    public const string Notice = "Notice";
    public const string Programme = "Programme";
    public const string Page = "Page";

    public override int Version => 3;

    public override void Declare(ContentDeclarations declarations) => declarations
        .Part<NoticePart>(NoticeFields).Part<ProgrammePart>(ProgrammeFields)
        .Type(Notice, type => type.DisplayedAs("通知").Editorial("上级或本市的通知：要点由编辑部转述，附件按表格录入，原文可以粘贴或导入。")
            .WithPart<TitlePart>().WithPart<NoticePart>().WithPart<MarkdownBodyPart>().WithPart<AnnexPart>().WithPart<AutoroutePart>(null, Under("notices")))
        .Type(Programme, type => type.DisplayedAs("服务项目").Editorial("通知里的一项服务，写清是哪一年的。")
            .WithPart<TitlePart>().WithPart<ProgrammePart>().WithPart<MarkdownBodyPart>().WithPart<AutoroutePart>(null, Under("programmes")))
        .Type(Page, type => type.DisplayedAs("页面").Editorial("单独的说明页，例如关于本站。")
            .WithPart<TitlePart>().WithPart<MarkdownBodyPart>().WithPart<AutoroutePart>(null, Under("pages")))
        .Type(HotlineDirectory.ContentType, type => type.DisplayedAs("求助热线").Editorial("公开页面上的求助电话，按此刻能否接听排列。").WithSettings(new EapTypeSettings { Visibility = Visibility.Public, OnEveryPage = true })
            .WithPart<TitlePart>().WithPart<HotlinePart>());

    private static AutoroutePartSettings Under(string room) => new() { Pattern = room + "/{slug}" };

    private static void NoticeFields(ContentPartBuilder part) => part
        .WithField<TextField>(nameof(NoticePart.DocumentNumber), "文号", new TextFieldSettings { MaxLength = 60, Hint = "照原文写，例如 某工发〔2021〕8号。原文没有就留空，页面写“原文未载”。" })
        .WithField<MultiTextField>(nameof(NoticePart.Issuers), "发文单位", new MultiTextFieldSettings { Required = true, Hint = "每行一个，用发文时的名称。" })
        .WithField<MultiTextField>(nameof(NoticePart.Addressees), "发给", new MultiTextFieldSettings { Hint = "每行一个。" })
        .WithField<DateField>(nameof(NoticePart.OriginalDate), "成文日期", new DateFieldSettings { Required = true, Hint = "落款的日期。发布时间由系统记录，不用填。" })
        .WithField<TextField>(nameof(NoticePart.Imprint), "印发机关", new TextFieldSettings { MaxLength = 60 })
        .WithField<DateField>(nameof(NoticePart.ImprintDate), "印发日期")
        .WithField<TextField>(nameof(NoticePart.TitleNote), "标题说明", new TextFieldSettings { MaxLength = 60, Hint = "标题不是原文的标题时写明，例如：标题原文未载。" })
        .WithField<MarkdownField>(nameof(NoticePart.OriginalText), "通知原文", new MarkdownFieldSettings { Hint = "由本市粘贴或导入的全文，一字不改。留空时页面只显示要点。" })
        .WithField<MediaField>(nameof(NoticePart.Attachments), "附件文件", new MediaFieldSettings { Hint = "供下载的文件：原件扫描、要填的表。" });

    private static void ProgrammeFields(ContentPartBuilder part) => part
        .WithField<TextField>(nameof(ProgrammePart.Year), "年度", new TextFieldSettings { Required = true, MaxLength = 20, Hint = "例如 2021年度、2018—2020年度。" })
        .WithField<TextField>(nameof(ProgrammePart.Summary), "摘要", "TextArea", new TextFieldSettings { Required = true, MaxLength = 200, Hint = "一两句话，列表里用它。" })
        .WithField<MultiTextField>(nameof(ProgrammePart.Figures), "数字", new MultiTextFieldSettings { Hint = "每行一个，照通知写，例如：每场不少于50人。" })
        .WithField<NumericField>(nameof(ProgrammePart.Position), "排序", new NumericFieldSettings { Minimum = 0, Maximum = 1000, Hint = "数字小的在前。" });
}
