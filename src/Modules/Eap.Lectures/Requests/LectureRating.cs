namespace Eap.Lectures.Requests;

/// <summary>How the host unit found a lecture (评单).</summary>
public enum LectureRating
{
    /// <summary>很满意</summary>
    VeryGood,

    /// <summary>满意</summary>
    Good,

    /// <summary>一般</summary>
    Fair,

    /// <summary>不满意</summary>
    Poor,
}

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
