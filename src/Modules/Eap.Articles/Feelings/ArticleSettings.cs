namespace Eap.Articles.Feelings;

/// <summary>Settings section: where readers begin.</summary>
public sealed class ArticleSettings
{
    /// <summary>The words on the first doors, as editors wrote them to articles; words nothing answers to are left out.</summary>
    public List<string> FirstFeelings { get; set; } = ["睡不着", "不想上班", "和主管闹僵了", "亲人离世"];
}
