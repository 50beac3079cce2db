namespace Eap.Editorial.Process;

/// <summary>States and stages in Chinese.</summary>
public static class ProcessWords
{
    /// <summary>A state, for badges.</summary>
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.FirstReview => "初审中",
        ArticleState.SecondReview => "复审中",
        ArticleState.FinalReview => "终审中",
        ArticleState.Scheduled => "审完，待发布",
        ArticleState.Live => "已发布",
        ArticleState.ReviewDue => "到期，请复核",
        ArticleState.Archived => "已撤下",
        ArticleState.Returned => "已退回",
        ArticleState.TakenDown => "紧急下线",
        _ => "草稿",
    };

    /// <summary>A stage.</summary>
    public static string Of(ReviewStage stage) => stage switch { ReviewStage.First => "初审", ReviewStage.Second => "复审", _ => "终审" };

    /// <summary>Class of a state's badge.</summary>
    public static string Badge(ArticleState state) => state switch
    {
        ArticleState.Live => "published",
        ArticleState.Draft => "draft",
        ArticleState.Archived => "withdrawn",
        ArticleState.TakenDown or ArticleState.Returned or ArticleState.ReviewDue => "problem",
        _ => "waiting",
    };
}
