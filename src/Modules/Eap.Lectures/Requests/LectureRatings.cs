namespace Eap.Lectures.Requests;

/// <summary>In words.</summary>
public static class LectureRatings
{
    /// <summary>A rating, for people; a key of the localizer.</summary>
    public static string ToText(this LectureRating rating) => rating switch
    {
        LectureRating.VeryGood => "很满意",
        LectureRating.Good => "满意",
        LectureRating.Fair => "一般",
        _ => "不满意",
    };
}
