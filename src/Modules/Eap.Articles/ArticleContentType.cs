using Eap.Articles.Models;
using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Media.Fields;

namespace Eap.Articles;

/// <summary>Declares the type <c>Article</c>.</summary>
internal sealed class ArticleContentType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Article";

    /// <summary>Alias of the topics, shared with lectures.</summary>
    public const string Topics = "topics";

    /// <summary>Alias of the audiences.</summary>
    public const string Audiences = "audiences";

    private const string Lines = "TextArea";

    public override int Version => 2;

    public override void Declare(ContentDeclarations declarations) => declarations.Part<ArticlePart>(Fields).Type(Name, type => type
        .DisplayedAs("文章").Editorial("给职工读的文章：三五分钟读完，知道怎么办。")
        .WithPart<TitlePart>().WithPart<ArticlePart>().WithPart<MarkdownBodyPart>()
        .WithPart<AutoroutePart>(position: null, new AutoroutePartSettings { Pattern = "articles/{slug}" }));

    private static void Fields(ContentPartBuilder part) => part
        .WithField<TextField>(nameof(ArticlePart.Summary), "摘要", Lines, new TextFieldSettings { Required = true, MaxLength = 200, Hint = "一两句话说清这篇能帮上什么，最多 200 字。列表、搜索和订阅里都用它。" })
        .WithField<TextField>(nameof(ArticlePart.AuthorName), "作者", new TextFieldSettings { MaxLength = 60, Hint = "个人姓名或“编辑部”。" })
        .WithField<TextField>(nameof(ArticlePart.Source), "来源", new TextFieldSettings { Required = true, MaxLength = 200, Hint = "读过哪份资料就写哪份；没有单一出处的写“通行做法”。" })
        .WithField<LinkField>(nameof(ArticlePart.SourceLink), "来源链接", new LinkFieldSettings { Hint = "来源在网上有原文时填写。" })
        .WithField<TextField>(nameof(ArticlePart.ReviewedBy), "审阅人", new TextFieldSettings { MaxLength = 60, Hint = "专业人员真正读过以后再填姓名和职称；空着时，页面写“待专业人员审阅”。" })
        .WithField<DateField>(nameof(ArticlePart.ReviewBy), "复审期限", new DateFieldSettings { Hint = "过了这一天，页面会提醒读者内容正在重新核对。" })
        .WithField<DateField>(nameof(ArticlePart.OriginalDate), "原文日期", new DateFieldSettings { Hint = "转载时填原文的日期。发布时间由系统记录，不用填。" })
        .WithField<MultiTextField>(nameof(ArticlePart.Feelings), "读者会怎么说", new MultiTextFieldSettings { Hint = "每行一个，用职工自己的话，例如：睡不着。" })
        .WithField<TaxonomyField>(nameof(ArticlePart.Topics), "主题", new TaxonomyFieldSettings { TaxonomyAlias = Topics })
        .WithField<TaxonomyField>(nameof(ArticlePart.Audience), "人群", new TaxonomyFieldSettings { TaxonomyAlias = Audiences })
        .WithField<MediaField>(nameof(ArticlePart.Picture), "题图", new MediaFieldSettings { Multiple = false, AllowedExtensions = ["jpg", "jpeg", "png", "gif", "webp"], Hint = "放在正文上方的一张图，可以没有。" })
        .WithField<MediaField>(nameof(ArticlePart.Attachments), "附件", new MediaFieldSettings { Hint = "文章末尾供下载的文件。" });
}
